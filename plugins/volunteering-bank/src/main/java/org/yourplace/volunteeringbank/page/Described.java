package org.yourplace.volunteeringbank.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.feed.LinkedListing;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/**
 * What a listing's page tells search engines about it, as microdata: schema.org's {@code Event} for what happens on a day, {@code
 * JobPosting} of employment type VOLUNTEER for a standing role.
 *
 * @param type address of the schema.org type
 * @param values properties with one value each, by name
 * @param organisation who asks, under the property {@code organiser}
 * @param organiser property that leads to the organisation
 * @param place property that leads to the place; empty when it is done from home
 */
public record Described(
        String type,
        Map<String, String> values,
        String organiser,
        String organisation,
        String place,
        String postcode,
        String locality) {

    static Described of(OpportunityDetails listing, String address, ZoneId zone) {
        boolean event = LinkedListing.isEvent(listing);
        var values = new LinkedHashMap<String, String>();
        values.put(event ? "name" : "title", listing.title());
        values.put("description", listing.description());
        values.put("url", address);
        if (event) {
            put(values, "startDate", at(listing.starts(), zone));
            put(values, "endDate", at(listing.ends(), zone));
            values.put("isAccessibleForFree", "true");
        } else {
            values.put("employmentType", "VOLUNTEER");
            put(values, "datePosted", at(listing.publishedAt(), zone));
            put(values, "validThrough", at(listing.ends(), zone));
            put(values, "jobLocationType", listing.remote() ? "TELECOMMUTE" : "");
        }
        var area = listing.area();
        boolean placed = !listing.remote() && listing.postcode() != null;
        return new Described(
                "https://schema.org/" + (event ? "Event" : "JobPosting"),
                values,
                event ? "organizer" : "hiringOrganization",
                listing.organisation().name(),
                !placed ? "" : event ? "location" : "jobLocation",
                placed ? Objects.requireNonNullElse(listing.postcode(), "") : "",
                area == null ? "" : Objects.requireNonNullElse(area.wardName(), ""));
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static String at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
