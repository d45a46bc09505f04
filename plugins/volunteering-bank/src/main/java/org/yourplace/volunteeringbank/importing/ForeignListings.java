package org.yourplace.volunteeringbank.importing;

import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.Violations;
import tools.jackson.databind.JsonNode;

/**
 * Reads the items of other systems' feeds by the rules of an import: the same shapes, places, words and lengths. Beyond them an item needs
 * an organisation and a page to apply at, for nobody here could tell people more.
 */
public final class ForeignListings {
    private static final int LONGEST_ID = 300;
    private static final int LONGEST_NAME = 200;

    private final FeatureContext core;
    private final RowPlaces places;
    private final RowContent contents;

    public ForeignListings(FeatureContext core) {
        this.core = core;
        this.places = new RowPlaces(core.places());
        this.contents = new RowContent(new RowWords(core.codes(), core.places()));
    }

    /** An item of do-it.org's pages; its page is found by its id when the item names none. */
    public ForeignListing doIt(JsonNode item, URI pages) {
        var wrong = Violations.of();
        var cells = new Cells(item, core.workingDays().zone(), wrong);
        var row = DoItRow.read(cells);
        var named = Optional.ofNullable(cells.quiet("url"))
                .map(Link::of)
                .orElseGet(() -> row.external() == null ? null : page(pages, row.external()));
        return checked(row, named, null, item, wrong);
    }

    private static @Nullable URI page(URI pages, String external) {
        var site = pages.getRawAuthority().replaceFirst("^api\\.", "");
        return external.matches("[A-Za-z0-9_-]{1,100}")
                ? Link.of(pages.getScheme() + "://" + site + "/opportunities/" + external)
                : null;
    }

    /**
     * An item in schema.org's words.
     *
     * @param external its identity in the feed
     */
    public ForeignListing linked(JsonNode data, String external) {
        var wrong = Violations.of();
        var cells = new Cells(data, core.workingDays().zone(), wrong);
        return checked(LinkedRow.read(cells, external), LinkedRow.link(cells), LinkedLanguage.of(data), data, wrong);
    }

    private ForeignListing checked(
            ListingRow row, @Nullable URI link, @Nullable String language, JsonNode read, Violations wrong) {
        var organisation = row.organisation();
        wrong.text("id", row.external(), 1, LONGEST_ID)
                .check(!row.title().isBlank(), "title", "required")
                .check(!row.description().isBlank(), "description", "required")
                .text("organisation", organisation, 1, LONGEST_NAME)
                .check(link != null, "url", "no-page")
                .done();
        var content = contents.of(row, null, null, new HashSet<>());
        return new ForeignListing(
                Objects.requireNonNull(row.external()),
                Objects.requireNonNull(organisation),
                content,
                places.of(row, new HashSet<>()),
                Objects.requireNonNull(link),
                over(row),
                language,
                ListingImporter.hash(read.toString()));
    }

    private boolean over(ListingRow row) {
        var closes = row.ends() != null ? row.ends() : "one-off".equals(row.commitment()) ? row.starts() : null;
        return row.ended() || (closes != null && !closes.isAfter(core.clock().instant()));
    }
}
