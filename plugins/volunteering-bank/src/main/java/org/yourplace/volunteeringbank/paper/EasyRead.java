package org.yourplace.volunteeringbank.paper;

import java.util.ArrayList;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.Wording;

/** A listing in short sentences, one thought in each. Everything comes from its fields, so it is never older than they are. */
public record EasyRead(PageTexts texts, Wording wording) {
    public List<String> of(OpportunityDetails listing) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("easy.who", listing.organisation().name()));
        listing.description()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(6)
                .forEach(line -> lines.add(line.matches(".*[.!?]$") ? line : line + "."));
        say(lines, "easy.when", wording.when(listing));
        if (listing.minutes() != null) {
            lines.add(texts.get("easy.how-long", texts.duration(listing.minutes())));
        }
        where(lines, listing);
        lines.add(texts.get(listing.expenses().contains("travel") ? "easy.travel" : "easy.no-travel"));
        var age = listing.minimumAge();
        lines.add(age == null ? texts.get("easy.any-age") : texts.get("easy.age", age));
        boolean checked = !listing.checks().isEmpty() && !listing.checks().contains("none");
        lines.add(
                checked
                        ? texts.get("easy.checks", wording.labels("checks", listing.checks()))
                        : texts.get("easy.no-checks"));
        listing.access().forEach(code -> lines.add(texts.get("easy.access", wording.label("access", code))));
        return List.copyOf(lines);
    }

    private void where(List<String> lines, OpportunityDetails listing) {
        if (listing.remote()) {
            lines.add(texts.get("easy.home"));
            return;
        }
        say(lines, "easy.where", wording.ward(listing));
        say(lines, "easy.postcode", listing.postcode() == null ? "" : listing.postcode());
    }

    private void say(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(texts.get(key, value));
        }
    }
}
