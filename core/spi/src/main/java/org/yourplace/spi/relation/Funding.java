package org.yourplace.spi.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation of the partnership funds another, as it published it.
 *
 * @param funder name of the organisation that keeps the fact
 * @param organisationId of the partnership, where it is known here
 * @param organisation who was given the money, as written
 * @param code org-id of who was given it, such as {@code GB-CHC-1110817}
 * @param reference the funder's own, by which the same fact is known again
 * @param amount pence; absent where none was published
 * @param starts the day of the award, or the first of what it pays for
 * @param ends the last day of what it pays for; absent where none was published
 * @param source where it is published
 * @since 1.5
 */
public record Funding(
        UUID id,
        String funder,
        @Nullable UUID organisationId,
        String organisation,
        @Nullable String code,
        String reference,
        String about,
        @Nullable Long amount,
        LocalDate starts,
        @Nullable LocalDate ends,
        String source) {}
