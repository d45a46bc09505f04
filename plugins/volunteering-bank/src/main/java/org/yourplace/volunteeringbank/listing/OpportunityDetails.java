package org.yourplace.volunteeringbank.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;
import org.yourplace.volunteeringbank.listing.Whereabouts.Location;

/**
 * A listing as everybody reads it: JSON answer, row of a list, page. What somebody may not see is not in the row they get.
 *
 * @param tenant id of the tenant that keeps it, for work at its desk
 * @param repeats weekly, fortnightly or monthly from {@code starts} on
 * @param full all places are taken
 * @param shifts what is ahead, when it is done in shifts: then the places are theirs
 * @param status with {@code ended} as soon as its time is over
 * @param statusReason why it was withdrawn, or what its supporter asks
 * @param resumesOn the day on which a paused one is live again
 * @param area absent when it is done from home or lies outside the partnership
 * @param elsewhere present when it is another site's: nobody can answer it here
 * @param distanceKm in the answer to a search near a place
 * @param reasons why a search found it: near, words, cause, skill, one-off, short, evening, weekend, from-home, travel-paid, step-free,
 *     priority-area
 */
public record OpportunityDetails(
        UUID id,
        long version,
        @JsonIgnore long tenant,
        String slug,
        String title,
        @Nullable String summary,
        String description,
        @Nullable String cause,
        List<String> skills,
        String commitment,
        @Nullable Integer minutes,
        @Nullable String howOften,
        List<String> times,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable String repeats,
        @Nullable String postcode,
        boolean remote,
        @JsonIgnore @Nullable Point point,
        List<Location> morePlaces,
        List<String> areaServed,
        @Nullable Integer places,
        int taken,
        boolean full,
        @Nullable ShiftsAhead shifts,
        List<String> expenses,
        List<String> access,
        @Nullable Integer minimumAge,
        List<String> checks,
        boolean noJobReplaced,
        String visibility,
        String status,
        @Nullable String statusReason,
        @Nullable LocalDate resumesOn,
        Host organisation,
        @Nullable AreaOf area,
        @Nullable String source,
        @Nullable Elsewhere elsewhere,
        @Nullable Instant publishedAt,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        Instant updatedAt,
        @Nullable Double distanceKm,
        List<String> reasons) {
    /**
     * Who asks for help.
     *
     * @param postedBy name of the organisation that posts for it, when it has no sign-in of its own
     * @param awayUntil nobody answers before this day
     */
    public record Host(
            UUID id,
            String slug,
            String name,
            @Nullable String summary,
            @Nullable String postedBy,
            boolean sample,
            @Nullable String phone,
            @Nullable LocalDate awayUntil) {}

    /**
     * Where it is, for statistics; a decile belongs to a place, never to a person, and never on a public page.
     *
     * @param vintage year of the index that the decile is from
     */
    public record AreaOf(
            @Nullable String lsoa,
            @Nullable String lsoaName,
            @Nullable String ward,
            @Nullable String wardName,
            @Nullable Integer decile,
            @Nullable Integer vintage) {}

    /**
     * Where it was posted, when that was not here: people read about it here and apply there.
     *
     * @param source name of the site
     * @param link its page there
     * @param licence under which it is shown here
     * @param language of its text, as {@code lang} writes it; absent when the site does not say
     */
    public record Elsewhere(
            String source,
            String link,
            String licence,
            @Nullable String licenceLink,
            @Nullable String language) {}

    /**
     * Shifts that are still ahead.
     *
     * @param places at all of them together
     * @param left of these, free and not waited for
     * @param starts when the next one begins
     */
    public record ShiftsAhead(
            int count,
            int places,
            int left,
            Instant starts,
            @JsonIgnore Instant ends) {}

    /** Whether somebody can say now that they are interested. */
    @JsonIgnore
    public boolean open() {
        return status.equals(Status.LIVE.code()) && !full;
    }

    /** Absent when there is no limit. */
    @JsonProperty
    public @Nullable Integer placesLeft() {
        if (shifts != null) {
            return shifts.left();
        }
        return places == null ? null : Math.max(0, places - taken);
    }

    /** The same, as the answer to a search. */
    public OpportunityDetails found(@Nullable Double km, List<String> why) {
        return new OpportunityDetails(
                id,
                version,
                tenant,
                slug,
                title,
                summary,
                description,
                cause,
                skills,
                commitment,
                minutes,
                howOften,
                times,
                starts,
                ends,
                repeats,
                postcode,
                remote,
                point,
                morePlaces,
                areaServed,
                places,
                taken,
                full,
                shifts,
                expenses,
                access,
                minimumAge,
                checks,
                noJobReplaced,
                visibility,
                status,
                statusReason,
                resumesOn,
                organisation,
                area,
                source,
                elsewhere,
                publishedAt,
                checkedBy,
                checkedAt,
                updatedAt,
                km,
                why);
    }
}
