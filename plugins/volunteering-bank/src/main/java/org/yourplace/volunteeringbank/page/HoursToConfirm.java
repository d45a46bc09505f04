package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Form;

/**
 * Hours that wait for an organisation's word, as a part of a page: {@code hours_waiting.jte}. Each form sends {@code hours}, {@code say}
 * ({@code confirm}, {@code change} with {@code time}, or {@code dispute} with {@code reason}).
 *
 * @param action where the forms are sent
 */
public record HoursToConfirm(List<One> waiting, String action) {
    /**
     * One volunteer's hours on one day.
     *
     * @param who their name
     * @param length such as "2 hours"
     * @param time the same as the field for changing it holds, such as "2" or "1.5"
     * @param own whether they were logged by the member who looks, who cannot confirm them
     * @param sameDay that other hours of theirs on that day are confirmed; empty when there are none
     * @param form what was typed, with any problem
     */
    public record One(
            String id,
            String who,
            String what,
            String day,
            String length,
            String time,
            boolean own,
            String sameDay,
            Form form) {}

    public HoursToConfirm {
        waiting = List.copyOf(waiting);
    }
}
