package org.yourplace.volunteeringbank.listing;

import org.jspecify.annotations.Nullable;

/**
 * Where an imported listing comes from.
 *
 * @param source e.g. {@code do-it}
 * @param external its identity there
 * @param organisation the organisation's name there, when it is not one of ours
 */
public record Provenance(
        String source, String external, @Nullable String organisation) {}
