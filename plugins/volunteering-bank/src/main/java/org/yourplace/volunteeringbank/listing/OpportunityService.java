package org.yourplace.volunteeringbank.listing;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SEE_LISTINGS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.WRITE_LISTINGS;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.sheet.CheckSheet;
import org.yourplace.volunteeringbank.sheet.Sheets;

/** Writing, publishing and ending listings, and reading them one by one or as lists. */
public final class OpportunityService {
    /** What a mailed link allows: to write the listings of the organisation that it is about. */
    public static final String LINK_ACTION = "write-listings";

    private static final int LONGEST_PAUSE_DAYS = 366;

    private final Database database;
    private final Access access;
    private final Writers writers;
    private final Organisations organisations;
    private final Switches switches;
    private final Clock clock;
    private final Ids ids;
    private final OpportunityQueries queries;
    private final KnownCodes known;
    private final Sheets sheets;
    private final ListingChange change;

    public OpportunityService(FeatureContext core) {
        database = core.database();
        access = core.access();
        writers = new Writers(access);
        organisations = core.organisations();
        switches = core.switches();
        clock = core.clock();
        ids = core.ids();
        queries = new OpportunityQueries(core.places());
        known = new KnownCodes(core.codes(), core.places());
        sheets = new Sheets(core);
        change = new ListingChange(core, sheets, writers);
    }

    /** Any listing that the caller may see, of an organisation that has the bank switched on. */
    public OpportunityDetails read(UUID id) {
        return shown(database.read(tx -> queries.find(tx, id)));
    }

    public OpportunityDetails readBySlug(String slug) {
        return shown(database.read(tx -> queries.bySlug(tx, slug)));
    }

    private OpportunityDetails shown(Optional<OpportunityDetails> found) {
        return found.filter(listing -> switches.on(listing.tenant())).orElseThrow(DomainException::notFound);
    }

    /** The tenant's own listings, changed last first. */
    public Slice<OpportunityDetails> own(@Nullable Status status, int limit, @Nullable String after) {
        access.require(SEE_LISTINGS);
        return database.read(tx -> queries.own(tx, status, limit, after));
    }

    /** The tenant's own listings as its list asks for them. */
    public Slice<OpportunityDetails> own(ListingsAsked asked) {
        access.require(SEE_LISTINGS);
        return database.read(tx -> queries.list(tx, asked));
    }

    /** Everything live that the tenant may see, newest first. */
    public Slice<OpportunityDetails> visible(int limit, @Nullable String after) {
        access.require(SEE_LISTINGS);
        return database.read(tx -> queries.visible(tx, limit, after));
    }

    /** One of the tenant's own listings. */
    public OpportunityDetails readOwn(UUID id) {
        writers.requireSight();
        return database.read(tx -> change.own(tx, id));
    }

    /** What the tenant answered for the check of one of its listings; empty when nothing was asked. */
    public Optional<CheckSheet> sheet(UUID id) {
        writers.requireSight();
        return database.read(
                tx -> sheets.of(tx, List.of(change.own(tx, id))).stream().findFirst());
    }

    /** Whether the caller may write listings: for pages that offer it. */
    public boolean mayWrite() {
        return writers.may();
    }

    /** The organisations that the tenant can write a listing for: its own first, then those it hosts. */
    public List<Organisation> writableFor() {
        access.require(WRITE_LISTINGS);
        return database.read(organisations::kept);
    }

    /** A new listing; a draft unless the command wants it live and gives the declaration. */
    public OpportunityDetails write(WriteOpportunity command) {
        writers.require();
        var place = known.place(command);
        return database.write(tx -> add(tx, command, place, null));
    }

    /** Within an import's transaction: the same, with where it comes from. */
    public OpportunityDetails add(Tx tx, WriteOpportunity command, Whereabouts place, @Nullable Provenance from) {
        known.check(command);
        var host = change.host(tx, writers.host(command.organisationId()));
        var now = clock.instant();
        var opportunity = Opportunity.draft(ids.next(), host.id(), command, place, tx::audience, now);
        if (from != null) {
            opportunity.importedFrom(from);
        }
        var wanted = wanted(
                command.status() == null && opportunity.said.noJobReplaced ? Status.LIVE.code() : command.status());
        if (wanted == Status.ENDED) {
            opportunity.end(tx::audience, now);
        } else if (wanted == Status.LIVE) {
            change.move(tx, opportunity, host, wanted, command.sheet());
        }
        new OpportunityRepository(tx.em()).add(opportunity);
        return change.settle(
                tx, opportunity, host, "listing-" + opportunity.status().code(), command.sheet());
    }

    /** Says everything anew, and does what the command's status wants. */
    public OpportunityDetails rewrite(UUID id, @Nullable Long read, WriteOpportunity command) {
        writers.require();
        var place = known.place(command);
        return database.write(tx -> replace(tx, id, read == null ? command.version() : read, command, place, null));
    }

    /** Within an import's transaction: the same, with where it comes from. */
    public OpportunityDetails replace(
            Tx tx,
            UUID id,
            @Nullable Long read,
            WriteOpportunity command,
            Whereabouts place,
            @Nullable Provenance from) {
        known.check(command);
        return change.of(tx, id, read, "listing-edited", command.sheet(), (opportunity, host) -> {
            opportunity.refuseEnded();
            if (from != null) {
                opportunity.importedFrom(from);
            }
            var before = opportunity.status();
            opportunity.write(command, place, tx::audience, clock.instant());
            var wanted = command.status() == null ? before : wanted(command.status());
            if (wanted != before) {
                change.move(tx, opportunity, host, wanted, command.sheet());
            } else if (before == Status.LIVE && change.nowInDoubt(tx, opportunity, command.sheet())) {
                opportunity.publish(true, tx::audience, clock.instant());
            }
        });
    }

    /** Lets people find it, or hands it to the supporter first; the answer says which. Also ends a pause. */
    public OpportunityDetails publish(UUID id, long read) {
        return moved(id, read, "listing-published", Status.LIVE);
    }

    public OpportunityDetails withdraw(UUID id, long read, @Nullable String reason) {
        writers.require();
        return database.write(tx -> change.of(
                tx,
                id,
                read,
                "listing-withdrawn",
                (opportunity, host) -> opportunity.withdraw(reason, tx::audience, clock.instant())));
    }

    /** Lets it rest until a day. */
    public OpportunityDetails pause(UUID id, @Nullable Long read, PauseListing pause) {
        writers.require();
        var today = sheets.today();
        Violations.of()
                .check(pause.until().isAfter(today), "until", "in-the-past")
                .check(pause.until().isBefore(today.plusDays(LONGEST_PAUSE_DAYS)), "until", "not-a-date")
                .done();
        return database.write(tx -> change.of(
                tx,
                id,
                read,
                "listing-paused",
                (opportunity, host) ->
                        opportunity.pause(pause.until(), pause.reason(), tx::audience, clock.instant())));
    }

    /** Somebody was found. */
    public OpportunityDetails fill(UUID id, @Nullable Long read) {
        return moved(id, read, "listing-filled", Status.FILLED);
    }

    public OpportunityDetails end(UUID id, long read) {
        return moved(id, read, "listing-ended", Status.ENDED);
    }

    private OpportunityDetails moved(UUID id, @Nullable Long read, String deed, Status to) {
        writers.require();
        return database.write(tx ->
                change.of(tx, id, read, deed, (opportunity, host) -> change.move(tx, opportunity, host, to, null)));
    }

    /** A new draft that says the same; its day, if it had one, is not copied. */
    public OpportunityDetails copy(UUID id) {
        writers.require();
        return database.write(tx -> {
            var from = change.own(tx, id);
            var command = Copy.of(from, sheets.said(tx, id));
            return add(tx, command, known.place(command), null);
        });
    }

    /** Within the transaction that changed a listing's shifts: its catalogue entry follows. */
    public void shiftsChanged(Tx tx, UUID id) {
        change.refresh(tx, List.of(id));
    }

    private static Status wanted(@Nullable String code) {
        return code == null ? Status.DRAFT : Status.of(code).orElseThrow();
    }
}
