package org.yourplace.volunteeringbank.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.VolunteeringError;

/**
 * A way to help. It is born a draft. {@link #publish} makes it live, or submits it when a supporter looks at it first; the supporter's
 * word arrives by a database trigger, because the row is not the supporter's to write. A live listing is edited in place, ends by itself
 * when its time is over, can rest until a day, be filled, and be withdrawn and published again. What has ended stays ended. How many places are taken is counted by
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

    @Embedded
    Content said;

    @Embedded
    Site site;

    @Embedded
    @Nullable
    Origin origin;

    @Column(insertable = false, updatable = false)
    int taken;

    String status;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    /** The day on which a paused one is live again. */
    @Column(name = "resumes_on")
    @Nullable
    LocalDate resumesOn;

    String visibility;

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
        origin = Origin.of(from);
        return this;
    }

    /** Says everything anew. Whoever could see it still can, unless its visibility changed. */
    public void write(WriteOpportunity content, Whereabouts place, Audiences audiences, Instant now) {
        Violations.of()
                .check(content.places() == null || content.places() >= taken, "places", "below-taken", taken)
                .done();
        said = Content.of(content);
        site = Site.of(place);
        visibility = Objects.requireNonNullElse(content.visibility(), Visibility.PUBLIC.code());
        if (publishedAt == null) {
            slug = Slug.of(said.title, id);
        }
        if (is(Status.LIVE) || is(Status.PAUSED) || is(Status.FILLED)) {
            mustBeReady(now);
        }
        settle(status(), audiences, now);
    }

    /**
     * Lets people find it, or hands it to the supporter first.
     *
     * @param checkFirst whether a supporter looks at it before anybody else
     */
    public void publish(boolean checkFirst, Audiences audiences, Instant now) {
        refuseEnded();
        mustBeReady(now);
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

    /** Rests: nobody finds or answers it until that day, and its page says so. */
    public void pause(LocalDate until, @Nullable String reason, Audiences audiences, Instant now) {
        if (!is(Status.LIVE) && !is(Status.PAUSED)) {
            throw new DomainException(VolunteeringError.LISTING_NOT_READY);
        }
        resumesOn = until;
        statusReason = reason;
        settle(Status.PAUSED, audiences, now);
    }

    /** The pause, or having been filled, is over; what is past its end is over itself. */
    public void resume(Audiences audiences, Instant now) {
        if (!is(Status.PAUSED) && !is(Status.FILLED)) {
            throw new DomainException(VolunteeringError.LISTING_NOT_READY);
        }
        var closes = said.closes();
        settle(closes == null || closes.isAfter(now) ? Status.LIVE : Status.ENDED, audiences, now);
    }

    /** Somebody was found; nobody else need ask. */
    public void fill(Audiences audiences, Instant now) {
        if (!is(Status.LIVE) && !is(Status.PAUSED)) {
            throw new DomainException(VolunteeringError.LISTING_NOT_READY);
        }
        settle(Status.FILLED, audiences, now);
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
                    case LIVE, PAUSED, FILLED -> visibility();
                });
        if (next != Status.WITHDRAWN && next != Status.DRAFT && next != Status.PAUSED) {
            statusReason = null;
        }
        if (next != Status.PAUSED) {
            resumesOn = null;
        }
        updatedAt = now;
    }

    private void mustBeReady(Instant now) {
        said.missing(now).check(where().known(), "postcode", "place-needed").done();
    }

    void refuseEnded() {
        if (is(Status.ENDED)) {
            throw new DomainException(VolunteeringError.LISTING_ENDED);
        }
    }

    /** Refuses a version other than the one that was read. */
    public void mustStillBe(long read) {
        if (read != version) {
            throw new DomainException(CoreError.STALE);
        }
    }

    public Whereabouts where() {
        return site.whereabouts();
    }

    public boolean is(Status asked) {
        return asked.code().equals(status);
    }

    public UUID id() {
        return id;
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
}
