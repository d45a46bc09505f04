package org.yourplace.volunteeringbank.demo;

import java.util.List;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.PauseListing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where some listings stand today: one rests because of a flood, one may replace a paid job and waits for the keeper's look, one asks for a
 * check that no rule decides, and one for a check that a rule refuses.
 */
final class DemoStandings {
    private static final int PAUSED_DAYS_AGO = 2;
    private static final int ASKED_DAYS_AGO = 1;

    private final World world;
    private final DemoCalendar calendar;
    private final OpportunityService listings;
    private final DemoListings writer;

    DemoStandings(World world, DemoCalendar calendar, OpportunityService listings, DemoListings writer) {
        this.world = world;
        this.calendar = calendar;
        this.listings = listings;
        this.writer = writer;
    }

    void plant(List<PlantedListing> planted, JsonNode live, JsonNode standings) {
        for (var told : live.path("listings")) {
            if (told.path("story").has("paused")) {
                pause(find(planted, told.path("title").asString()), told.path("story"));
            }
        }
        standings.path("waiting").forEach(writer::live);
        standings.path("refused").forEach(writer::refused);
        for (var asked : standings.path("asked")) {
            var title = asked.path("title").asString();
            var told = live.path("listings")
                    .valueStream()
                    .filter(one -> one.path("title").asString().equals(title))
                    .findFirst()
                    .orElseThrow();
            var anew = ((ObjectNode) told.deepCopy()).setAll((ObjectNode) asked);
            writer.rewrite(find(planted, title), anew, ASKED_DAYS_AGO);
        }
    }

    private void pause(PlantedListing listing, JsonNode story) {
        var until = calendar.today().plusDays(story.path("pausedDays").asInt());
        var why = story.path("paused").asString();
        world.asMember(
                listing.tenant(),
                calendar.daysAgo(PAUSED_DAYS_AGO, 8),
                () -> listings.pause(listing.id(), null, new PauseListing(until, why)));
    }

    private static PlantedListing find(List<PlantedListing> planted, String title) {
        return planted.stream()
                .filter(listing -> listing.live() && listing.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
