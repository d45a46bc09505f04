package org.yourplace.volunteeringbank.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.desk.DeskService;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;
import org.yourplace.volunteeringbank.sheet.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the listings, each on the day it was published, and lets the supporter check those that wait. */
final class DemoListings {
    private static final int WRITTEN_AT_HOUR = 9;
    private static final Duration CHECKED_AFTER = Duration.ofHours(26);

    private final World world;
    private final DemoCalendar calendar;
    private final OpportunityService listings;
    private final DeskService desk;
    private final Map<String, UUID> hosted;
    private final String keeper;

    DemoListings(
            World world,
            DemoCalendar calendar,
            OpportunityService listings,
            DeskService desk,
            Map<String, UUID> hosted,
            String keeper) {
        this.world = world;
        this.calendar = calendar;
        this.listings = listings;
        this.desk = desk;
        this.hosted = hosted;
        this.keeper = keeper;
    }

    /** The past ones first, then those of today. */
    List<PlantedListing> plant(JsonNode past, JsonNode live) {
        var planted = new ArrayList<PlantedListing>();
        for (var told : past.path("listings")) {
            planted.add(past(told));
        }
        for (var told : live.path("listings")) {
            planted.add(live(told));
        }
        return planted;
    }

    private PlantedListing past(JsonNode told) {
        int from = told.path("startedDaysAgo").asInt();
        int until = told.path("endedDaysAgo").asInt();
        boolean once = told.path("commitment").asString("").equals("one-off");
        var day = calendar.today().minusDays(until);
        var starts = once ? calendar.at(day, LocalTime.of(10, 30)) : null;
        var ends = once ? starts.plus(minutes(told)) : calendar.at(day, LocalTime.of(18, 0));
        var id = write(told, starts, ends, from);
        return planted(told, id, false, from, until);
    }

    PlantedListing live(JsonNode told) {
        var when = told.path("when");
        Instant starts = null;
        Instant ends = null;
        if (when.has("inWeeks")) {
            var time = LocalTime.parse(when.path("time").asString("10:00"));
            starts = calendar.at(
                    calendar.next(
                            when.path("days").path(0).asString(),
                            when.path("inWeeks").asInt()),
                    time);
            ends = starts.plus(minutes(told));
        } else if (told.has("repeats")) {
            var days = calendar.next(when.path("days").path(0).asString(), 0);
            starts = calendar.at(
                    days.minusWeeks(told.path("publishedDaysAgo").asInt() / 7),
                    LocalTime.parse(when.path("time").asString("10:00")));
        } else if (when.has("endsInDays")) {
            ends = calendar.at(calendar.today().plusDays(when.path("endsInDays").asInt()), LocalTime.of(18, 0));
        }
        int from = told.path("publishedDaysAgo").asInt();
        return planted(told, write(told, starts, ends, from), true, from, 0);
    }

    private PlantedListing planted(JsonNode told, UUID id, boolean live, int from, int until) {
        var story = told.path("story");
        return new PlantedListing(
                id,
                tenant(told),
                told.path("title").asString(),
                live,
                story.path("unfilled").asBoolean(false),
                calendar.today().minusDays(from),
                calendar.today().minusDays(until),
                told.path("minimumAge").asInt(0),
                story.path("taken").asInt(0));
    }

    private UUID write(JsonNode told, @Nullable Instant starts, @Nullable Instant ends, int daysAgo) {
        var at = calendar.daysAgo(daysAgo, WRITTEN_AT_HOUR);
        var command = command(told, starts, ends);
        OpportunityDetails written = world.asMember(tenant(told), at, () -> listings.write(command));
        boolean waits = told.path("story").path("waits").asBoolean(false);
        if (written.status().equals(Status.SUBMITTED.code()) && !waits) {
            world.asMember(keeper, at.plus(CHECKED_AFTER), () -> {
                desk.approve(written.id());
                return true;
            });
        }
        return written.id();
    }

    /** Says a listing anew as the group said it later. */
    void rewrite(PlantedListing listing, JsonNode told, int daysAgo) {
        world.asMember(
                listing.tenant(),
                calendar.daysAgo(daysAgo, WRITTEN_AT_HOUR),
                () -> listings.rewrite(listing.id(), null, command(told, null, null)));
    }

    /** A listing whose check a rule refuses when it is to go out; it stays a draft. */
    void refused(JsonNode told) {
        var at = calendar.daysAgo(told.path("publishedDaysAgo").asInt(), WRITTEN_AT_HOUR);
        world.asMember(tenant(told), at, () -> {
            try {
                return listings.write(command(told, null, null));
            } catch (DomainException refused) {
                var draft = ((ObjectNode) told.deepCopy()).put("wanted", Status.DRAFT.code());
                return listings.write(command(draft, null, null));
            }
        });
    }

    /** A hosted group's listings are written by its keeper. */
    private String tenant(JsonNode told) {
        var slug = told.path("organisation").asString();
        return hosted.containsKey(slug) ? keeper : slug;
    }

    private WriteOpportunity command(JsonNode told, @Nullable Instant starts, @Nullable Instant ends) {
        return new WriteOpportunity(
                hosted.get(told.path("organisation").asString()),
                told.path("title").asString(),
                told.path("summary").asString(null),
                String.join("\n", words(told, "do")),
                told.path("cause").asString(null),
                words(told, "skills"),
                told.path("commitment").asString(),
                told.path("minutes").asInt(),
                told.path("howOften").asString(null),
                words(told, "times"),
                starts,
                ends,
                told.path("postcode").asString(null),
                told.path("remote").asBoolean(false),
                words(told, "areaServed"),
                told.has("places") ? told.path("places").asInt() : null,
                words(told, "expenses"),
                words(told, "access"),
                told.has("minimumAge") ? told.path("minimumAge").asInt() : null,
                words(told, "checks"),
                true,
                "public",
                told.path("wanted").asString(Status.LIVE.code()),
                null,
                told.path("repeats").asString(null),
                sheet(told.path("sheet")));
    }

    private static @Nullable Sheet sheet(JsonNode told) {
        return told.isMissingNode()
                ? null
                : new Sheet(
                        told.path("paidBefore").asString(null),
                        told.path("paidNote").asString(null),
                        words(told, "around"),
                        words(told, "tasks"),
                        told.path("often").asString(null),
                        told.path("supervised").asString(null),
                        told.path("safeguarding").asString(null),
                        told.path("insurance").asString(null),
                        told.path("support").asString(null));
    }

    private static Duration minutes(JsonNode told) {
        return Duration.ofMinutes(told.path("minutes").asInt(60));
    }

    private static List<String> words(JsonNode told, String name) {
        return told.path(name).valueStream().map(JsonNode::asString).toList();
    }
}
