package org.yourplace.spi.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Area;

/**
 * Something given, about to be written down.
 *
 * @param id made before, by {@code Ids}
 * @param tenant who keeps the organisation that it is for
 * @param amount minutes or pence, as the kind says
 * @param object the feature's own thing, such as a listing
 * @param subject the feature's own row about the giver, such as an application
 * @param about what it was, in words
 * @param once names the one occasion, so that it is written down once; absent when there may be many
 * @param place the LSOA of the work, never of the person; absent when it has none
 * @param ward of the place
 * @param giver who gave it; when the giver writes for themselves, who asks is written whatever this says
 */
public record Contribution(
        UUID id,
        long tenant,
        Kind kind,
        long amount,
        UUID organisation,
        @Nullable UUID object,
        @Nullable UUID subject,
        String about,
        @Nullable String once,
        @Nullable String programme,
        LocalDate day,
        @Nullable Area place,
        @Nullable String ward,
        Giver giver) {

    /**
     * Who gave it, as the host knows them.
     *
     * @param person an account
     * @param holder hexadecimal SHA-256 of a guest's secret
     * @param address the e-mail address that they left with the host; kept as a hash, so that no link to it confirms what they gave
     */
    public record Giver(
            String name,
            @Nullable UUID person,
            @Nullable String holder,
            @Nullable String address) {}
}
