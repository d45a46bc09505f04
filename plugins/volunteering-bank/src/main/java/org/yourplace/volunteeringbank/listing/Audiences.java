package org.yourplace.volunteeringbank.listing;

import org.yourplace.spi.data.Visibility;

/** Knows the audience that a visibility means for whoever is asking. */
@FunctionalInterface
public interface Audiences {
    long of(Visibility visibility);
}
