package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Form;

/**
 * A signed-in person's shifts: {@code my-shifts.jte}.
 *
 * @param done what was just done; empty at first
 * @param calendar the secret address of their calendar, shown once when it was made; empty otherwise
 */
public record MyShiftsPage(
        List<PlacePage.Place> ahead,
        List<PlacePage.Place> past,
        List<PlacePage.Regular> regular,
        Form pause,
        String pausing,
        String done,
        String calendar,
        String action) {
    public MyShiftsPage {
        ahead = List.copyOf(ahead);
        past = List.copyOf(past);
        regular = List.copyOf(regular);
    }
}
