package org.yourplace.volunteeringbank.guardian;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian is asked.
 *
 * @param person account of the young person
 * @param name of the young person
 * @param email of the young person, until it was answered
 * @param slug of the listing's page
 * @param answer agreed or refused, once it was said
 * @param open whether it can still be answered
 */
public record GuardianAsk(
        UUID id,
        long tenant,
        UUID organisationId,
        @Nullable UUID person,
        String name,
        @Nullable String email,
        String guardian,
        String title,
        String slug,
        String organisation,
        @Nullable String answer,
        boolean open) {
    /** Where a guardian's page is, before the secret of their letter. */
    public static final String PAGE = "/volunteer/guardian/";

    public String firstName() {
        return name.split("\\s+")[0];
    }
}
