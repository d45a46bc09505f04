package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * A volunteer's hours: {@code my-hours.jte}. The form sends {@code application} (or {@code organisation} and {@code about}), {@code day},
 * {@code month}, {@code year}, {@code time}, and {@code travel}, {@code meals}, {@code note} for what it cost.
 *
 * @param confirmed such as "12 hours"; kept apart from what nobody confirmed
 * @param next address of the page after this one; empty on the last
 * @param form the form to log hours
 * @param done what was just done; empty at first
 */
public record MyHoursPage(
        String confirmed,
        String selfReported,
        String waiting,
        String disputed,
        List<Row> hours,
        String next,
        List<Claim> claims,
        List<Choice> interests,
        List<Choice> organisations,
        Form form,
        String done) {
    /** Hours on one day. */
    public record Row(String href, String day, String what, String group, String length, String state, String tone) {}

    /** What was claimed and what became of it. */
    public record Claim(String day, String what, String amount, String state, String reason) {}

    public MyHoursPage {
        hours = List.copyOf(hours);
        claims = List.copyOf(claims);
    }
}
