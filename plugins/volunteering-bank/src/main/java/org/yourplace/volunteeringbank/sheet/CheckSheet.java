package org.yourplace.volunteeringbank.sheet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.dbs.Verdict;

/**
 * A sheet as the organisation and its supporter read it.
 *
 * @param opportunityId the listing's
 * @param dbs what the rules say of the check that it asks for; absent when it asks for none that needs leave
 * @param dbsOn the day whose rules were asked
 * @param open whether a supporter still has to say what the rules leave open
 * @param flags what to look at twice: replaced-job, reads-like-a-job, dbs-question, no-insurance, no-safeguarding, no-expenses, no-access
 */
public record CheckSheet(
        UUID opportunityId,
        @JsonUnwrapped Sheet said,
        @Nullable Verdict dbs,
        @Nullable LocalDate dbsOn,
        boolean open,
        List<String> flags,
        Instant writtenAt) {
    public boolean flagged(String flag) {
        return flags.contains(flag);
    }
}
