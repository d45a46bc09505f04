package org.yourplace.volunteeringbank.ask;

import java.util.List;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;

/**
 * One of a group's listings on the group's own page: {@code our_listing.jte}. The form sends {@code do}: pause (with {@code day}, {@code
 * month}, {@code year} and {@code reason}), fill, resume, end or copy.
 *
 * @param group whose it is
 * @param groupHref its own page
 * @param title the listing's
 * @param done what was just done; empty at first
 * @param word where it stands and what comes next
 * @param sentence what stands below its title for everybody
 * @param doing what people will do
 * @param facts when, how long, where and the rest
 * @param publicHref its page, while there is one
 * @param editHref the six questions; empty once it is over
 * @param checkHref what the supporter looks at; empty once it is over
 * @param action where the form is sent
 * @param form what was typed for a pause
 * @param can what can be done with it now, among the form's words and {@code send}
 */
public record OurListingPage(
        String group,
        String groupHref,
        String title,
        String done,
        Word word,
        String sentence,
        List<String> doing,
        List<Fact> facts,
        String publicHref,
        String editHref,
        String checkHref,
        String action,
        Form form,
        List<String> can) {
    /**
     * Where it stands.
     *
     * @param tone good, wait or off
     * @param text what comes next; empty when that is clear
     */
    public record Word(String tone, String heading, String text) {}

    public OurListingPage {
        doing = List.copyOf(doing);
        facts = List.copyOf(facts);
        can = List.copyOf(can);
    }

    public boolean can(String deed) {
        return can.contains(deed);
    }
}
