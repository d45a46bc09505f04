package org.yourplace.csrbrokerage.programme;

import org.jspecify.annotations.Nullable;

/**
 * A grade that staff have, or whose cost was typed.
 *
 * @param people how many of the staff have it today
 * @param hourlyPence what an hour costs the employer, as the employer typed it; absent: not said
 */
public record Grade(String grade, int people, @Nullable Integer hourlyPence) {}
