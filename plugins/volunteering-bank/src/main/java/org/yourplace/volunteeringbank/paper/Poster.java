package org.yourplace.volunteeringbank.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.document.Paper;
import org.yourplace.spi.document.Paper.Block;
import org.yourplace.spi.document.Paper.Code;
import org.yourplace.spi.document.Paper.Facts;
import org.yourplace.spi.document.Paper.Heading;
import org.yourplace.spi.document.Paper.Known;
import org.yourplace.spi.document.Paper.Lead;
import org.yourplace.spi.document.Paper.Paragraph;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.Wording;

/** A listing on one sheet for a window: what, when, where, whom to ring, and a code that leads to its page. */
public record Poster(PageTexts texts, Wording wording) {
    private static final int LONGEST_LEAD = 200;

    public Paper of(OpportunityDetails listing, String address) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(listing.title()));
        blocks.add(new Lead(lead(listing)));
        blocks.add(new Facts(facts(listing)));
        var phone = listing.organisation().phone();
        if (phone != null && !phone.isBlank()) {
            blocks.add(new Paragraph(
                    texts.get("poster.ring", listing.organisation().name(), phone)));
        }
        blocks.add(new Code(
                address, texts.get("poster.code", listing.title()), List.of(texts.get("poster.scan"), address)));
        return new Paper(texts.locale(), listing.title(), Paper.Style.POSTER, blocks);
    }

    private static String lead(OpportunityDetails listing) {
        var said = listing.summary() != null
                ? listing.summary()
                : listing.description().lines().findFirst().orElse("");
        return said.length() <= LONGEST_LEAD
                ? said
                : said.substring(0, LONGEST_LEAD).replaceAll("\\s+\\S*$", "") + "…";
    }

    private List<Known> facts(OpportunityDetails listing) {
        var facts = new ArrayList<Known>();
        add(facts, "listing.who", listing.organisation().name());
        add(facts, "listing.when", wording.when(listing));
        add(facts, "listing.how-long", wording.howLong(listing));
        add(facts, "listing.where", new ShareText(texts, wording).where(listing));
        add(facts, "listing.costs", wording.labels("expenses", listing.expenses()));
        return facts;
    }

    private void add(List<Known> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Known(texts.get(key), value));
        }
    }
}
