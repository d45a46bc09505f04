package org.yourplace.volunteeringbank.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Whereabouts.Location;

/**
 * A listing as JSON-LD. Schema.org has no type for volunteering: what happens on a day is an {@code Event}, a standing role a
 * {@code JobPosting} of employment type VOLUNTEER. What schema.org has no word for is in the context's own words ({@link Vocabulary}).
 * A deprivation decile is never in it.
 */
public final class LinkedListing {
    private final Codes codes;
    private final WorkingDays days;

    public LinkedListing(Codes codes, WorkingDays days) {
        this.codes = codes;
        this.days = days;
    }

    /** Whether it is an event: a one-off with a day. */
    public static boolean isEvent(OpportunityDetails of) {
        return of.commitment().equals("one-off") && of.starts() != null;
    }

    /** @param origin scheme and host of the site */
    Map<String, Object> data(String origin, OpportunityDetails of) {
        var data = new Terms();
        data.put("@context", origin + Vocabulary.PATH);
        data.put("@type", isEvent(of) ? "Event" : "JobPosting");
        data.put("@id", address(origin, of));
        data.put("identifier", of.id());
        data.put("url", address(origin, of));
        if (isEvent(of)) {
            event(data, of);
        } else {
            role(data, of);
        }
        data.put("description", of.description());
        data.put("dateModified", at(of.updatedAt()));
        own(data, of);
        return data.map;
    }

    private void event(Terms data, OpportunityDetails of) {
        data.put("name", of.title());
        data.put("startDate", at(of.starts()));
        data.put("endDate", at(of.ends()));
        data.put("duration", duration(of));
        data.put("eventStatus", "https://schema.org/EventScheduled");
        data.put(
                "eventAttendanceMode",
                "https://schema.org/" + (of.remote() ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode"));
        data.put("location", of.remote() ? Map.of("@type", "VirtualLocation") : places(of));
        data.put("organizer", organisation(of));
        data.put("maximumAttendeeCapacity", of.places());
        data.put("remainingAttendeeCapacity", of.placesLeft());
        data.put("isAccessibleForFree", true);
        data.put("typicalAgeRange", of.minimumAge() == null ? null : of.minimumAge() + "-");
    }

    private void role(Terms data, OpportunityDetails of) {
        data.put("title", of.title());
        data.put("employmentType", "VOLUNTEER");
        data.put("hiringOrganization", organisation(of));
        data.put("datePosted", at(of.publishedAt()));
        data.put("validThrough", at(of.ends()));
        data.put("totalJobOpenings", of.placesLeft());
        if (of.remote()) {
            data.put("jobLocationType", "TELECOMMUTE");
        } else {
            data.put("jobLocation", places(of));
        }
    }

    private void own(Terms data, OpportunityDetails of) {
        data.put("summary", of.summary());
        data.put("cause", of.cause() == null ? null : label("causes", of.cause()));
        data.put(
                "skill", of.skills().stream().map(code -> label("skills", code)).toList());
        data.put("commitment", of.commitment());
        data.put("timeNeeded", duration(of));
        data.put("howOften", of.howOften() == null ? null : label("how-often", of.howOften()));
        data.put(
                "timeOfWeek",
                of.times().stream().map(code -> label("times", code)).toList());
        data.put("expensePaid", of.expenses());
        data.put("accessSupport", of.access());
        data.put("minimumAge", of.minimumAge());
        data.put("check", of.checks());
        data.put("fromHome", of.remote());
        data.put("replacesNoPaidPost", of.noJobReplaced());
    }

    private static Map<String, Object> organisation(OpportunityDetails of) {
        var data = new Terms();
        data.put("@type", "Organization");
        data.put("identifier", of.organisation().id());
        data.put("name", of.organisation().name());
        data.put("description", of.organisation().summary());
        data.put("telephone", of.organisation().phone());
        return data.map;
    }

    private static List<Map<String, Object>> places(OpportunityDetails of) {
        var all = new ArrayList<Map<String, Object>>();
        var area = of.area();
        if (of.postcode() != null || of.point() != null) {
            all.add(place(of.postcode(), area == null ? null : area.wardName(), of.point()));
        }
        for (Location more : of.morePlaces()) {
            var point = more.latitude() == null || more.longitude() == null
                    ? null
                    : new Point(more.latitude(), more.longitude());
            all.add(place(more.postcode(), null, point));
        }
        return all;
    }

    private static Map<String, Object> place(@Nullable String postcode, @Nullable String ward, @Nullable Point point) {
        var address = new Terms();
        address.put("@type", "PostalAddress");
        address.put("postalCode", postcode);
        address.put("addressLocality", ward);
        address.put("addressCountry", "GB");
        var data = new Terms();
        data.put("@type", "Place");
        data.put("address", address.map);
        if (point != null) {
            data.put(
                    "geo",
                    Map.of("@type", "GeoCoordinates", "latitude", point.latitude(), "longitude", point.longitude()));
        }
        return data.map;
    }

    private String label(String list, String code) {
        return codes.label(list, code, Locale.UK);
    }

    private static @Nullable String duration(OpportunityDetails of) {
        return of.minutes() == null ? null : Duration.ofMinutes(of.minutes()).toString();
    }

    private @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(days.zone()));
    }

    static String address(String origin, OpportunityDetails of) {
        return origin + "/volunteer/" + of.slug();
    }

    /** Terms in the order they were said; what is absent or empty is left out. */
    private static final class Terms {
        private final Map<String, Object> map = new LinkedHashMap<>();

        void put(String term, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                map.put(term, value);
            }
        }
    }
}
