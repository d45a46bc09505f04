package org.yourplace.volunteeringbank.pull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of an address holds. Nothing of it is kept.
 *
 * @param good items that could be taken
 * @param titles of the first few of them
 * @param bad items that could not, the first few
 * @param message what is wrong with the page as a whole; absent when it can be read
 */
public record Trial(
        boolean readable,
        int good,
        List<String> titles,
        List<Rejection> bad,
        @Nullable String message) {}
