package org.yourplace.spi.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group, business or body that things are done for or by. Most have a tenant of their own; a hosted one is kept by another tenant.
 *
 * @param tenant id of the tenant that keeps it
 * @param postedBy name of the keeper when hosted, absent otherwise
 * @param trusted its listings go live at once
 * @param sample shown with a "sample" mark: invented for the demonstration
 * @param email where enquiries are mailed; visible to the keeper and its supporter only
 * @param awayUntil nobody answers before this day
 */
public record Organisation(
        UUID id,
        long tenant,
        String slug,
        String name,
        @Nullable String summary,
        @Nullable String postedBy,
        boolean trusted,
        boolean sample,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate awayUntil) {
    public boolean hosted() {
        return postedBy != null;
    }
}
