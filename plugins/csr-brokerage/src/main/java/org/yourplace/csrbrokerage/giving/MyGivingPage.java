package org.yourplace.csrbrokerage.giving;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * {@code giving/my.jte}. The form sends {@code employer}, {@code organisation} and {@code amount}; searching sends {@code q}.
 *
 * @param state out while nobody is signed in, none while no employer offers it, open
 * @param terms what each employer says: agency, deadline, match
 * @param found groups that were searched for
 * @param searched whether anything was
 * @param done what was just done; empty at first
 */
public record MyGivingPage(
        String state,
        List<String> terms,
        List<Row> gifts,
        List<Choice> employers,
        List<Choice> found,
        boolean searched,
        Form form,
        String done) {
    /** One gift. */
    public record Row(String href, String charity, String employer, String amount, String state, String tone) {}

    public MyGivingPage {
        terms = List.copyOf(terms);
        gifts = List.copyOf(gifts);
        employers = List.copyOf(employers);
        found = List.copyOf(found);
    }
}
