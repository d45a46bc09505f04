package org.yourplace.volunteeringbank.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.desk.MondayDesk;
import org.yourplace.volunteeringbank.desk.MondayDesk.Unfilled;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/**
 * What a newsletter says: what is needed soon, what is new, and thanks for what was given; as plain text, and the same with headings and
 * links.
 */
record NewsletterText(List<Part> parts) {
    private static final int LOOKED_AT = 100;
    private static final int SOON = 6;
    private static final int NEWEST = 12;
    private static final int HOUR = 60;

    /** A heading, a sentence or none, and ways to help. */
    record Part(String heading, String sentence, List<Item> items) {}

    /** One way to help. */
    record Item(String title, String group, String facts, String address) {}

    static NewsletterText of(PageTexts texts, Bank bank, String origin) {
        var words = ListingWords.of(bank, texts);
        var desk = bank.desk().monday();
        var visible = bank.listings().visible(LOOKED_AT, null).items().stream()
                .filter(listing -> listing.visibility().equals("public"))
                .toList();
        var wanted = desk.unfilled().stream().map(Unfilled::opportunityId).collect(Collectors.toSet());
        var soon = visible.stream()
                .filter(listing -> wanted.contains(listing.id()))
                .sorted(Comparator.comparing(
                        OpportunityDetails::starts, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SOON)
                .toList();
        var shown = soon.stream().map(OpportunityDetails::id).collect(Collectors.toSet());
        var fresh = visible.stream()
                .filter(listing -> !shown.contains(listing.id()))
                .limit(NEWEST)
                .toList();
        return new NewsletterText(Stream.of(
                        part(texts, "soon", soon, words, origin),
                        part(texts, "new", fresh, words, origin),
                        thanks(texts, bank, desk))
                .filter(part -> !part.items().isEmpty() || !part.sentence().isEmpty())
                .toList());
    }

    private static Part part(
            PageTexts texts, String kind, List<OpportunityDetails> listings, ListingWords words, String origin) {
        return new Part(
                texts.get("desk.newsletter." + kind),
                "",
                listings.stream().map(listing -> item(words, listing, origin)).toList());
    }

    private static Item item(ListingWords words, OpportunityDetails listing, String origin) {
        var facts = Stream.of(words.when(listing), words.howLong(listing), words.where(listing))
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(". "));
        return new Item(listing.title(), words.group(listing), facts, origin + "/volunteer/" + listing.slug());
    }

    private static Part thanks(PageTexts texts, Bank bank, MondayDesk desk) {
        var figures = desk.figures();
        long hours = bank.effort(figures.from()).minutes() / HOUR;
        return new Part(
                texts.get("desk.newsletter.thanks"),
                figures.started() == 0 && hours == 0
                        ? ""
                        : texts.get(
                                "desk.newsletter.thanks.text",
                                texts.date(figures.from()),
                                figures.started(),
                                String.format(texts.locale(), "%,d", hours)),
                List.of());
    }

    String plain() {
        return parts.stream().map(NewsletterText::plain).collect(Collectors.joining("\n\n\n"));
    }

    private static String plain(Part part) {
        return Stream.concat(
                        Stream.of(part.heading().toUpperCase(java.util.Locale.UK), part.sentence()),
                        part.items().stream()
                                .map(item -> String.join(
                                        "\n", item.title(), item.group() + ". " + item.facts(), item.address())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    String html() {
        return parts.stream().map(NewsletterText::html).collect(Collectors.joining());
    }

    private static String html(Part part) {
        return "<h2>" + safe(part.heading()) + "</h2>"
                + (part.sentence().isEmpty() ? "" : "<p>" + safe(part.sentence()) + "</p>")
                + part.items().stream()
                        .map(item -> "<p><a href=\"" + safe(item.address()) + "\"><strong>" + safe(item.title())
                                + "</strong></a><br>" + safe(item.group()) + ". " + safe(item.facts()) + "</p>")
                        .collect(Collectors.joining());
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
