package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;

/**
 * Whether somebody wants to stay: {@code keep_me.jte}.
 *
 * @param state ask, kept, or gone when it is too late
 * @param group whose list they are on
 * @param until the day on which they are let go
 * @param action where the one button sends
 */
public record KeepMePage(String state, String group, LocalDate until, String action) {}
