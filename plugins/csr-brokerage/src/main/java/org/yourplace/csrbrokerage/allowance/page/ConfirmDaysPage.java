package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import org.yourplace.kit.page.Form;

/**
 * Saying who came: {@code days.jte}. Each form sends {@code id} and {@code say}: {@code confirmed}, {@code changed} with {@code time}, or
 * {@code not-so}.
 *
 * @param done what was just done; empty at first
 */
public record ConfirmDaysPage(String group, List<One> days, String done, String action, Form form) {
    /**
     * @param disputed what the person says was not so; empty when they say nothing
     * @param counted that hours of that day are confirmed already; empty when none are
     * @param form what was typed for this day
     */
    public record One(
            String id,
            String name,
            String what,
            String day,
            String length,
            String time,
            String disputed,
            String counted,
            Form form) {}
}
