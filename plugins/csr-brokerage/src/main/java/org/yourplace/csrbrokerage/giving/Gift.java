package org.yourplace.csrbrokerage.giving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A gift as its giver sees it. Nobody else but the agency learns which charity it goes to.
 *
 * @param pence each month, as last said; 0 when it is stopped
 * @param words what was said, the latest first
 */
public record Gift(
        UUID id,
        @JsonIgnore long tenant,
        String reference,
        String employer,
        UUID organisation,
        String charity,
        int pence,
        List<Word> words) {
    /**
     * One thing that was said.
     *
     * @param how giver, or left: who leaves the employer stops
     * @param month whose pay it reached or reaches first, as {@code 2026-06}
     */
    public record Word(int pence, Instant at, String how, String month) {}

    public boolean live() {
        return pence > 0;
    }
}
