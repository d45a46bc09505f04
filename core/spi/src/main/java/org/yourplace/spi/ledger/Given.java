package org.yourplace.spi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it stands.
 *
 * @param amount minutes or pence; nothing when it was withdrawn
 * @param since when it came to stand so
 * @param name of the giver, as the host knows them
 * @param first whose word it was at first
 * @param how whose word it stands by
 * @param own whether who asks for the host is the giver, and so may not confirm it
 */
public record Given(
        UUID id,
        long tenant,
        Kind kind,
        long amount,
        UUID organisationId,
        String organisation,
        @Nullable UUID object,
        @Nullable UUID subject,
        String about,
        LocalDate day,
        @Nullable String ward,
        @Nullable String lsoa,
        @Nullable Integer decile,
        @Nullable Integer vintage,
        @Nullable String name,
        Standing standing,
        Instant since,
        Instant loggedAt,
        How first,
        How how,
        boolean own) {}
