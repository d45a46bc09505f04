package org.yourplace.volunteeringbank.listing;

import org.jspecify.annotations.Nullable;

/**
 * Where an imported listing comes from.
 *
 * @param source e.g. {@code do-it}
 * @param external its identity there
 * @param organisation the organisation's name there, when it is not one of ours
 * @param hash of everything that was read, so that the same again is seen to be the same
 */
public record Provenance(
        String source, String external, @Nullable String organisation, String hash) {}
