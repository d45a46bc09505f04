package org.yourplace.platform.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one place of an entry shares with somebody's wishes: numbers and no words, as {@code core.matching} counts them.
 *
 * @param km from where they start, absent without a point or a place
 * @param home whether it is done from home
 * @param words whether one of their words stands in it
 * @param timed whether it says when
 * @param asked how many checks it asks for
 * @param held how many of these they hold
 * @param priority share of priority areas among the areas that it serves
 */
record Shared(
        UUID subject,
        int spot,
        String kind,
        @Nullable Double km,
        boolean home,
        int skills,
        int causes,
        boolean words,
        int times,
        boolean timed,
        int access,
        int languages,
        int asked,
        int held,
        @Nullable Integer minimumAge,
        double priority) {}
