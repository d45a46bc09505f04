package org.yourplace.platform.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.agreements.Agreement;
import org.yourplace.platform.agreements.Basis;
import org.yourplace.platform.agreements.State;
import org.yourplace.spi.who.TenantRef;

/**
 * A sharing agreement as programs read it.
 *
 * @param toSign whether the caller's organisation has yet to sign
 */
public record AgreementView(
        UUID id,
        State state,
        Party giver,
        Party receiver,
        String proposedBy,
        String dataset,
        List<String> columns,
        String purpose,
        Basis basis,
        LocalDate from,
        LocalDate until,
        Instant proposedAt,
        List<Signed> signatures,
        @Nullable Instant signedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Instant refreshedAt,
        boolean toSign) {
    /** An organisation by its slug and name. */
    public record Party(String slug, String name) {
        static Party of(TenantRef tenant) {
            return new Party(tenant.slug(), tenant.name());
        }
    }

    /**
     * @param by slug of the organisation
     * @param name of the person who signed for it
     */
    public record Signed(String by, String name, Instant at) {}

    static AgreementView of(Agreement one) {
        var endedBy = one.endedBy();
        return new AgreementView(
                one.id(),
                one.state(),
                Party.of(one.giver()),
                Party.of(one.receiver()),
                one.proposer().slug(),
                one.dataset(),
                one.columns(),
                one.purpose(),
                one.basis(),
                one.from(),
                one.until(),
                one.proposedAt(),
                one.signatures().stream()
                        .map(signed -> new Signed(signed.by().slug(), signed.name(), signed.at()))
                        .toList(),
                one.signedAt(),
                one.endedAt(),
                endedBy == null ? null : endedBy.slug(),
                one.refreshedAt(),
                one.toSign());
    }
}
