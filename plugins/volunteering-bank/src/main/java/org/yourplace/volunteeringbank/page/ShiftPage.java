package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * Booking a place at a shift: {@code shift.jte}. The form's fields are {@code name}, {@code contact}, {@code age}, {@code every}, and for
 * somebody under 16 {@code guardianName} and {@code guardianContact}.
 *
 * @param note what the group says about it; empty when nothing
 * @param places such as "3 places left"
 * @param waiting whether the form puts somebody on the waiting list
 * @param repeats whether it can be booked every time
 * @param clashes the reader's own shifts at the same time
 * @param about what features with a section here are told
 * @param open whether it can be booked at all
 */
public record ShiftPage(
        String title,
        String listingHref,
        String group,
        String when,
        String where,
        String note,
        String places,
        boolean waiting,
        boolean repeats,
        List<String> clashes,
        boolean open,
        Form form,
        String action,
        List<Choice> ages,
        boolean askGuardian,
        String teamHref,
        Map<String, String> about) {
    public ShiftPage {
        clashes = List.copyOf(clashes);
        ages = List.copyOf(ages);
    }
}
