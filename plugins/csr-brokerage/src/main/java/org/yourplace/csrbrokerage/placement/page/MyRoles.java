package org.yourplace.csrbrokerage.placement.page;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * What somebody offers and their placements: {@code roles.jte}.
 *
 * @param broker who would suggest them; empty when nobody does here
 * @param written whether they offered something
 * @param suggestible whether they let the broker suggest them
 * @param may everybody whom they let suggest them, by name
 * @param done what was just done; empty at first
 */
public record MyRoles(
        Form form,
        List<Choice> kinds,
        List<Choice> skills,
        List<Choice> causes,
        List<Choice> areas,
        String broker,
        boolean written,
        boolean suggestible,
        List<String> may,
        List<Row> placements,
        String done) {

    /** One placement. */
    public record Row(String title, String organisation, String state, String next, String href, boolean open) {}

    public MyRoles {
        kinds = List.copyOf(kinds);
        skills = List.copyOf(skills);
        causes = List.copyOf(causes);
        areas = List.copyOf(areas);
        may = List.copyOf(may);
        placements = List.copyOf(placements);
    }
}
