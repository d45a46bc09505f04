package org.yourplace.volunteeringbank.shift;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.listing.OpportunityService;

/** What calendars hold: the public shifts of a listing or an organisation, and somebody's own by a secret address. */
public final class CalendarService {
    private final Database database;
    private final Access access;
    private final Links links;
    private final Organisations organisations;
    private final Switches switches;
    private final OpportunityService listings;
    private final ShiftQueries queries = new ShiftQueries();

    public CalendarService(FeatureContext core, OpportunityService listings) {
        database = core.database();
        access = core.access();
        links = core.links();
        organisations = core.organisations();
        switches = core.switches();
        this.listings = listings;
    }

    /**
     * One event.
     *
     * @param waiting on the waiting list, not sure of a place
     */
    public record Entry(
            UUID id,
            String title,
            String slug,
            String organisation,
            Instant starts,
            Instant ends,
            @Nullable String place,
            @Nullable String note,
            int sequence,
            boolean cancelled,
            boolean waiting,
            Instant changed) {}

    /** A calendar with its name. */
    public record Named(String name, List<Entry> entries) {
        public Named {
            entries = List.copyOf(entries);
        }
    }

    /** A new secret for the asking person's calendar; the one before stops working. */
    public String renew() {
        access.requirePerson();
        var secret = links.guestSecret();
        database.write(tx -> tx.sql()
                .createQuery("SELECT volunteering_bank.renew_calendar(:hash)::text")
                .bind("hash", HexFormat.of().formatHex(secret.hash()))
                .mapTo(String.class)
                .list());
        return secret.word();
    }

    /** Whoever's calendar the secret opens; refused (404) when it opens none. */
    public List<Entry> mine(String secret) {
        return links.asHolder(
                secret,
                () -> database.read(tx -> {
                    boolean known = tx.sql()
                            .createQuery("SELECT volunteering_bank.calendar_known()")
                            .mapTo(Boolean.class)
                            .one();
                    if (!known) {
                        throw DomainException.notFound();
                    }
                    return entries(tx);
                }));
    }

    /** What a receipt's secret opens; refused (404) when it opens nothing. */
    public List<Entry> held(String secret) {
        var found = links.asHolder(secret, () -> database.read(CalendarService::entries));
        if (found.isEmpty()) {
            throw DomainException.notFound();
        }
        return found;
    }

    private static List<Entry> entries(Tx tx) {
        return tx.sql()
                .createQuery("SELECT * FROM volunteering_bank.calendar()")
                .map((row, context) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("slug"),
                        row.getString("organisation"),
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant(),
                        row.getString("place"),
                        row.getString("note"),
                        row.getInt("sequence"),
                        row.getString("status").equals("cancelled"),
                        row.getString("status").equals("waiting"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    /** A listing's shifts that the caller may see. */
    public Named ofListing(String slug) {
        var listing = listings.readBySlug(slug);
        return new Named(
                listing.title(),
                database.read(tx -> queries.calendarOfListing(tx, listing.id())).stream()
                        .map(CalendarService::entry)
                        .toList());
    }

    /** An organisation's shifts that the caller may see. */
    public Named ofOrganisation(String slug) {
        Organisation found = database.read(tx -> organisations.bySlug(tx, slug)).orElseThrow(DomainException::notFound);
        if (!switches.on(found.tenant())) {
            throw DomainException.notFound();
        }
        return new Named(
                found.name(),
                database.read(tx -> queries.calendarOf(tx, found.id())).stream()
                        .map(CalendarService::entry)
                        .toList());
    }

    private static Entry entry(ShiftDetails shift) {
        return new Entry(
                shift.id(),
                shift.title(),
                shift.slug(),
                shift.organisation(),
                shift.starts(),
                shift.ends(),
                shift.place(),
                shift.note(),
                shift.sequence(),
                !shift.scheduled(),
                false,
                shift.updatedAt());
    }
}
