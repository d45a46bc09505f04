package org.yourplace.volunteeringbank.feed;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Database;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityQueries;
import org.yourplace.volunteeringbank.listing.Status;

/** Every public listing and every one that was public, in the order of change. */
final class RpdeFeed {
    static final String PATH = "/feeds/rpde/opportunities";
    static final String KIND = "VolunteerOpportunity";
    /** Items of a page. */
    static final int FULL = 200;

    private final Database database;
    private final OpportunityQueries listings;
    private final LinkedListing linked;

    RpdeFeed(Database database, OpportunityQueries listings, LinkedListing linked) {
        this.database = database;
        this.listings = listings;
        this.linked = linked;
    }

    RpdePage page(String origin, FeedPlace after, String licence) {
        return database.read(tx -> {
            var rows = FeedRows.after(tx, after, FULL);
            var shown = listings.all(
                    tx, rows.stream().filter(FeedRow::shown).map(FeedRow::id).toList());
            var items = rows.stream().map(row -> item(origin, row, shown)).toList();
            var last = rows.isEmpty()
                    ? after
                    : new FeedPlace(rows.getLast().modified(), rows.getLast().id());
            return new RpdePage(last.address(origin), items, licence);
        });
    }

    /** What ended a moment ago is withdrawn at once, though its place in the order changes a little later. */
    private RpdePage.Item item(String origin, FeedRow row, Map<UUID, OpportunityDetails> shown) {
        @Nullable OpportunityDetails listing = row.shown() ? shown.get(row.id()) : null;
        boolean there = listing != null && listing.status().equals(Status.LIVE.code());
        return there
                ? new RpdePage.Item("updated", KIND, row.id(), row.modified(), linked.data(origin, listing))
                : new RpdePage.Item("deleted", KIND, row.id(), row.modified(), null);
    }
}
