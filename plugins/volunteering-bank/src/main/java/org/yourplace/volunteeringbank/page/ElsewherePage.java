package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Fact;

/**
 * A way to help that another site posted: {@code elsewhere.jte}.
 *
 * @param organisation who asks for help
 * @param lines what it says
 * @param source name of the site
 * @param link where to apply
 * @param licence under which it is shown here
 * @param licenceLink empty when there is none
 * @param language of its texts; absent when the site does not say
 * @param backHref the search the reader came from, or {@code /volunteer}
 */
public record ElsewherePage(
        String title,
        String organisation,
        List<String> lines,
        List<Fact> facts,
        List<String> badges,
        String source,
        String link,
        String licence,
        String licenceLink,
        @Nullable String language,
        String backHref) {
    public ElsewherePage {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
        badges = List.copyOf(badges);
    }
}
