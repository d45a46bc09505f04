package org.yourplace.volunteeringbank.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.place.Point;
import org.yourplace.volunteeringbank.VolunteeringError;

/**
 * A way to help. It is born a draft. {@link #publish} makes it live, or submits it when a supporter looks at it first; the supporter's
 * word arrives by a database trigger, because the row is not the supporter's to write. A live listing is edited in place, ends by itself
 * when its time is over, and can be withdrawn and published again. What has ended stays ended. How many places are taken is counted by
 * the database alone: the entity reads it and never writes it.
 */
@Entity
@Table(schema = "volunteering_bank", name = "opportunity")
public class Opportunity {
    @Id
    UUID id;

    @Column(name = "audience_id")
    long audience;

    @Version
    long version;

    @Column(name = "organisation_id")
    UUID organisation;

    String slug;
    String title;

    @Nullable
    String summary;

    String description;

    @Nullable
    String cause;

    @Convert(converter = TextArray.class)
    List<String> skills = List.of();

    String commitment;

    @Nullable
    Integer minutes;

    @Column(name = "how_often")
    @Nullable
    String howOften;

    @Convert(converter = TextArray.class)
    List<String> times = List.of();

    @Convert(converter = Moment.class)
    @Nullable
    Instant starts;

    @Convert(converter = Moment.class)
    @Nullable
    Instant ends;

    @Nullable
    String postcode;

    boolean remote;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    String lsoa;

    @Nullable
    String ward;

    @Column(name = "more_places")
    String morePlaces = "[]";

    @Convert(converter = TextArray.class)
    @Column(name = "area_served")
    List<String> areaServed = List.of();

    @Nullable
    Integer places;

    @Column(insertable = false, updatable = false)
    int taken;

    @Convert(converter = TextArray.class)
    List<String> expenses = List.of();

    @Convert(converter = TextArray.class)
    List<String> access = List.of();

    @Column(name = "minimum_age")
    @Nullable
    Integer minimumAge;

    @Convert(converter = TextArray.class)
    List<String> checks = List.of();

    @Column(name = "no_job_replaced")
    boolean noJobReplaced;

    String status;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    String visibility;

    @Nullable
    String source;

    @Nullable
    String external;

    @Column(name = "by_name")
    @Nullable
    String byName;

    @Column(name = "imported_hash")
    @Nullable
    String importedHash;

    @Convert(converter = Moment.class)
    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Convert(converter = Moment.class)
    @Column(name = "created_at")
    Instant createdAt;

    @Convert(converter = Moment.class)
    @Column(name = "updated_at")
    Instant updatedAt;

    /** For the persistence unit only. */
    protected Opportunity() {}

    /** A new draft of an organisation. */
    public static Opportunity draft(
            UUID id, UUID organisation, WriteOpportunity content, Whereabouts place, Audiences audiences, Instant now) {
        var draft = new Opportunity();
        draft.id = id;
        draft.organisation = organisation;
        draft.version = 1;
        draft.createdAt = now;
        draft.status = Status.DRAFT.code();
        draft.write(content, place, audiences, now);
        return draft;
    }

    /** Notes where an imported listing comes from, so that the same one is found again. */
    public Opportunity importedFrom(Provenance from) {
        source = from.source();
        external = from.external();
        byName = from.organisation();
        importedHash = from.hash();
        return this;
    }

    /** Says everything anew. Whoever could see it still can, unless its visibility changed. */
    public void write(WriteOpportunity content, Whereabouts place, Audiences audiences, Instant now) {
        Violations.of()
                .check(content.places() == null || content.places() >= taken, "places", "below-taken", taken)
                .done();
        title = content.title();
        summary = content.summary();
        description = content.description();
        cause = content.cause();
        skills = orNone(content.skills());
        commitment = content.commitment() != null ? content.commitment() : impliedCommitment(content);
        minutes = content.minutes();
        howOften = content.howOften();
        times = orNone(content.times());
        starts = content.starts();
        ends = content.ends();
        areaServed = orNone(content.areaServed());
        places = content.places();
        expenses = orNone(content.expenses());
        access = orNone(content.access());
        minimumAge = content.minimumAge();
        checks = orNone(content.checks());
        noJobReplaced = Boolean.TRUE.equals(content.noJobReplaced());
        visibility = Objects.requireNonNullElse(content.visibility(), Visibility.PUBLIC.code());
        locate(place);
        if (publishedAt == null) {
            slug = Slug.of(title, id);
        }
        if (is(Status.LIVE)) {
            mustBeReady(now).done();
        }
        settle(status(), audiences, now);
    }

    private void locate(Whereabouts place) {
        postcode = place.postcode();
        remote = place.remote();
        latitude = place.point() == null ? null : place.point().latitude();
        longitude = place.point() == null ? null : place.point().longitude();
        lsoa = place.lsoa();
        ward = place.ward();
        morePlaces = Locations.write(place.more());
    }

    /**
     * Lets people find it, or hands it to the supporter first.
     *
     * @param checkFirst whether a supporter looks at it before anybody else
     */
    public void publish(boolean checkFirst, Audiences audiences, Instant now) {
        refuseEnded();
        mustBeReady(now).done();
        if (checkFirst) {
            settle(Status.SUBMITTED, audiences, now);
            return;
        }
        if (publishedAt == null) {
            publishedAt = now;
        }
        settle(Status.LIVE, audiences, now);
    }

    /** Takes it back from everybody else's eyes. */
    public void withdraw(@Nullable String reason, Audiences audiences, Instant now) {
        refuseEnded();
        statusReason = reason;
        settle(Status.WITHDRAWN, audiences, now);
    }

    /** Takes a submitted listing back to write on. */
    public void takeBack(Audiences audiences, Instant now) {
        if (!is(Status.DRAFT) && !is(Status.SUBMITTED)) {
            throw new DomainException(VolunteeringError.LISTING_NOT_READY);
        }
        settle(Status.DRAFT, audiences, now);
    }

    /** It is over; people who look for it read that it has ended. */
    public void end(Audiences audiences, Instant now) {
        settle(Status.ENDED, audiences, now);
    }

    private void settle(Status next, Audiences audiences, Instant now) {
        status = next.code();
        audience = audiences.of(
                switch (next) {
                    case DRAFT, WITHDRAWN -> Visibility.PRIVATE;
                    case SUBMITTED -> Visibility.SUPPORT;
                    case ENDED -> publishedAt == null ? Visibility.PRIVATE : visibility();
                    case LIVE -> visibility();
                });
        if (next != Status.WITHDRAWN && next != Status.DRAFT) {
            statusReason = null;
        }
        updatedAt = now;
    }

    /** Everything that is missing before people can be asked to come. */
    private Violations mustBeReady(Instant now) {
        return Violations.of()
                .check(noJobReplaced, "noJobReplaced", "declaration-needed")
                .check(where().known(), "postcode", "place-needed")
                .check(closes() == null || closes().isAfter(now), ends == null ? "starts" : "ends", "in-the-past")
                .check(!expenses.contains("none") || expenses.size() == 1, "expenses", "none-and-some")
                .check(!checks.contains("none") || checks.size() == 1, "checks", "none-and-some");
    }

    void refuseEnded() {
        if (is(Status.ENDED)) {
            throw new DomainException(VolunteeringError.LISTING_ENDED);
        }
    }

    /** When it can no longer be answered; absent when that is not known. */
    public @Nullable Instant closes() {
        return ends != null || !isOneOff() ? ends : starts;
    }

    /** Refuses a version other than the one that was read. */
    public void mustStillBe(long read) {
        if (read != version) {
            throw new DomainException(CoreError.STALE);
        }
    }

    private static String impliedCommitment(WriteOpportunity content) {
        return content.starts() != null && content.howOften() == null ? "one-off" : "regular";
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().toList();
    }

    public Whereabouts where() {
        var point = latitude == null || longitude == null ? null : new Point(latitude, longitude);
        return new Whereabouts(postcode, point, lsoa, ward, remote, Locations.read(morePlaces));
    }

    public boolean is(Status asked) {
        return asked.code().equals(status);
    }

    public boolean isOneOff() {
        return "one-off".equals(commitment);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID organisation() {
        return organisation;
    }

    public Status status() {
        return Status.of(status).orElseThrow();
    }

    public Visibility visibility() {
        return Visibility.valueOf(visibility.toUpperCase(Locale.ROOT));
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
