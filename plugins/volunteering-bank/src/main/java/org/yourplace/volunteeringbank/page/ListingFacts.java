package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** What a listing says, in the order in which people ask: when, how long, where, what it costs, who can come. */
public record ListingFacts(Wording words, PageTexts texts) {
    /** What stands below the title: its sentence, or the first line of what people do. */
    public String sentence(OpportunityDetails listing) {
        return listing.summary() != null
                ? listing.summary()
                : listing.description().lines().findFirst().orElse("");
    }

    /** What people will do, without the line that is its sentence already. */
    public List<String> doing(OpportunityDetails listing) {
        var lines = listing.description().lines().map(String::strip).filter(line -> !line.isEmpty());
        return listing.summary() != null ? lines.toList() : lines.skip(1).toList();
    }

    public List<Fact> facts(OpportunityDetails listing) {
        var facts = new ArrayList<Fact>();
        var age = listing.minimumAge();
        add(facts, "listing.when", words.when(listing));
        add(facts, "listing.how-long", words.howLong(listing));
        add(facts, "listing.where", where(listing));
        add(facts, "listing.costs", said("expenses", listing.expenses(), "costs.ask"));
        add(facts, "listing.age", age == null ? texts.get("listing.age.any") : texts.get("listing.age.from", age));
        add(facts, "listing.checks", said("checks", listing.checks(), "costs.ask"));
        add(facts, "listing.access", said("access", listing.access(), "listing.access.ask"));
        return facts;
    }

    String where(OpportunityDetails listing) {
        if (listing.remote()) {
            return texts.get("listing.where.home");
        }
        var ward = words.ward(listing);
        var postcode = Objects.requireNonNullElse(listing.postcode(), "");
        return ward.isEmpty() || postcode.isEmpty() ? ward + postcode : texts.get("where.at", ward, postcode);
    }

    private String said(String list, List<String> codes, String unsaid) {
        return codes.isEmpty() ? texts.get(unsaid) : words.labels(list, codes);
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(texts.get(key), value));
        }
    }
}
