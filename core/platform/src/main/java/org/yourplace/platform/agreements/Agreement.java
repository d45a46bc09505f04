package org.yourplace.platform.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.who.TenantRef;

/**
 * A sharing agreement as one of its two parties sees it.
 *
 * @param giver whose records are shared
 * @param receiver who reads them
 * @param proposer which of the two proposed it
 * @param dataset code of what is shared, {@code {feature}:{id}}
 * @param columns keys of the agreed columns
 * @param from its first day
 * @param until its last day
 * @param signedAt when the second of the two signed
 * @param endedBy who ended it before its date
 * @param refreshedAt when the giver's records were last put in
 * @param gives whether the organisation that asks is the giver
 * @param toSign whether the organisation that asks has yet to sign
 */
public record Agreement(
        UUID id,
        State state,
        TenantRef giver,
        TenantRef receiver,
        TenantRef proposer,
        String dataset,
        List<String> columns,
        String purpose,
        Basis basis,
        LocalDate from,
        LocalDate until,
        Instant proposedAt,
        List<Signature> signatures,
        @Nullable Instant signedAt,
        @Nullable Instant endedAt,
        @Nullable TenantRef endedBy,
        @Nullable Instant refreshedAt,
        boolean gives,
        boolean toSign) {
    /**
     * @param by the organisation
     * @param name of the person who signed for it
     */
    public record Signature(TenantRef by, String name, Instant at) {}

    public Agreement {
        columns = List.copyOf(columns);
        signatures = List.copyOf(signatures);
    }

    /** The other of the two. */
    public TenantRef other() {
        return gives ? receiver : giver;
    }

    /** Whether either can still end it. */
    public boolean endable() {
        return state == State.PROPOSED || state == State.AGREED || state == State.IN_FORCE;
    }
}
