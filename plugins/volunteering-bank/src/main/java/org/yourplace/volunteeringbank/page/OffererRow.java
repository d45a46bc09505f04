package org.yourplace.volunteeringbank.page;

import java.util.List;

/**
 * Somebody who offered and fits a listing, as far as they let groups see.
 *
 * @param offer what the form sends
 * @param listing what the form sends
 * @param title the listing's
 * @param area name of the ward; empty when they named none
 * @param why what speaks for it
 * @param state "You asked", "They are interested"; empty when nobody asked yet
 */
public record OffererRow(
        String offer,
        String listing,
        String title,
        String name,
        String area,
        String what,
        String when,
        List<String> why,
        String state) {
    public OffererRow {
        why = List.copyOf(why);
    }
}
