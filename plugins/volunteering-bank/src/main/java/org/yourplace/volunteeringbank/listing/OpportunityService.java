package org.yourplace.volunteeringbank.listing;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SEE_LISTINGS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.WRITE_LISTINGS;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringSettings;

/** Writing, publishing and ending listings, and reading them one by one or as lists. */
public final class OpportunityService {
    private final Database database;
    private final Access access;
    private final Organisations organisations;
    private final Settings settings;
    private final Switches switches;
    private final Audit audit;
    private final Clock clock;
    private final org.yourplace.spi.data.Ids ids;
    private final OpportunityEntries entries;
    private final OpportunityQueries queries;
    private final KnownCodes known;
    private final Places places;

    public OpportunityService(FeatureContext core) {
        database = core.database();
        access = core.access();
        organisations = core.organisations();
        settings = core.settings();
        switches = core.switches();
        audit = core.audit();
        clock = core.clock();
        ids = core.ids();
        places = core.places();
        entries = new OpportunityEntries(core.catalogue(), places, core.codes());
        queries = new OpportunityQueries(places);
        known = new KnownCodes(core.codes(), places);
    }

    /** Any listing that the caller may see, of an organisation that has the bank switched on. */
    public OpportunityDetails read(UUID id) {
        var found = database.read(tx -> queries.find(tx, id)).orElseThrow(DomainException::notFound);
        return shown(found);
    }

    public OpportunityDetails readBySlug(String slug) {
        var found = database.read(tx -> queries.bySlug(tx, slug)).orElseThrow(DomainException::notFound);
        return shown(found);
    }

    private OpportunityDetails shown(OpportunityDetails found) {
        if (!switches.on(found.tenant())) {
            throw DomainException.notFound();
        }
        return found;
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
        access.require(SEE_LISTINGS);
        return database.read(tx -> own(tx, id));
    }

    /** The organisations that the tenant can write a listing for: its own first, then those it hosts. */
    public List<Organisation> writableFor() {
        access.require(WRITE_LISTINGS);
        return database.read(organisations::kept);
    }

    /** A new listing; a draft unless the command wants it live and gives the declaration. */
    public OpportunityDetails write(WriteOpportunity command) {
        access.require(WRITE_LISTINGS);
        var place = known.place(command);
        return database.write(tx -> add(tx, command, place, null));
    }

    /** Within an import's transaction: the same, with where it comes from. */
    public OpportunityDetails add(Tx tx, WriteOpportunity command, Whereabouts place, @Nullable Provenance from) {
        known.check(command);
        var host = host(tx, command.organisationId());
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
            opportunity.publish(mustBeChecked(tx, host), tx::audience, now);
        }
        new OpportunityRepository(tx.em()).add(opportunity);
        return settle(tx, opportunity, host, "listing-" + opportunity.status().code());
    }

    /** Says everything anew, and does what the command's status wants. */
    public OpportunityDetails rewrite(UUID id, @Nullable Long read, WriteOpportunity command) {
        access.require(WRITE_LISTINGS);
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
        return change(tx, id, read, "listing-edited", (opportunity, host) -> {
            var now = clock.instant();
            opportunity.refuseEnded();
            if (from != null) {
                opportunity.importedFrom(from);
            }
            var before = opportunity.status();
            opportunity.write(command, place, tx::audience, now);
            var wanted = command.status() == null ? before : wanted(command.status());
            if (wanted != before) {
                move(tx, opportunity, host, wanted);
            }
        });
    }

    /** Lets people find it, or hands it to the supporter first; the answer says which. */
    public OpportunityDetails publish(UUID id, long read) {
        access.require(WRITE_LISTINGS);
        return database.write(tx -> change(
                tx, id, read, "listing-published", (opportunity, host) -> move(tx, opportunity, host, Status.LIVE)));
    }

    public OpportunityDetails withdraw(UUID id, long read, @Nullable String reason) {
        access.require(WRITE_LISTINGS);
        return database.write(tx -> change(
                tx,
                id,
                read,
                "listing-withdrawn",
                (opportunity, host) -> opportunity.withdraw(reason, tx::audience, clock.instant())));
    }

    public OpportunityDetails end(UUID id, long read) {
        access.require(WRITE_LISTINGS);
        return database.write(tx -> change(
                tx, id, read, "listing-ended", (opportunity, host) -> move(tx, opportunity, host, Status.ENDED)));
    }

    /** Ends what is over. A job of each tenant; gives how many. */
    public int endOverdue() {
        return database.write(tx -> {
            var over = queries.overdue(tx);
            over.forEach(id -> change(
                    tx,
                    id,
                    null,
                    "listing-ended",
                    (opportunity, host) -> opportunity.end(tx::audience, clock.instant())));
            return over.size();
        });
    }

    /** Within the transaction that changed a listing's shifts: its catalogue entry follows. */
    public void shiftsChanged(Tx tx, UUID id) {
        var opportunity = new OpportunityRepository(tx.em()).get(id);
        entries.keep(
                tx,
                opportunity,
                organisations.find(tx, opportunity.organisation()).orElseThrow(DomainException::notFound));
    }

    private void move(Tx tx, Opportunity opportunity, Organisation host, Status wanted) {
        var now = clock.instant();
        switch (wanted) {
            case LIVE, SUBMITTED -> opportunity.publish(mustBeChecked(tx, host), tx::audience, now);
            case DRAFT -> opportunity.takeBack(tx::audience, now);
            case WITHDRAWN -> opportunity.withdraw(null, tx::audience, now);
            case ENDED -> {
                opportunity.refuseEnded();
                opportunity.end(tx::audience, now);
            }
        }
    }

    private OpportunityDetails change(
            Tx tx, UUID id, @Nullable Long read, String deed, BiConsumer<Opportunity, Organisation> work) {
        var opportunity = new OpportunityRepository(tx.em()).get(id);
        if (read != null) {
            opportunity.mustStillBe(read);
        }
        var host = organisations.find(tx, opportunity.organisation()).orElseThrow(DomainException::notFound);
        work.accept(opportunity, host);
        return settle(tx, opportunity, host, deed);
    }

    private OpportunityDetails settle(Tx tx, Opportunity opportunity, Organisation host, String deed) {
        tx.flush();
        entries.keep(tx, opportunity, host);
        audit.record(tx, deed, opportunity.id(), "title", opportunity.said.title);
        return own(tx, opportunity.id());
    }

    private OpportunityDetails own(Tx tx, UUID id) {
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        return queries.find(tx, id).filter(found -> found.tenant() == tenant).orElseThrow(DomainException::notFound);
    }

    private Organisation host(Tx tx, @Nullable UUID id) {
        var own = organisations.own(tx);
        if (id == null || id.equals(own.id())) {
            return own;
        }
        return organisations
                .find(tx, id)
                .filter(found -> found.tenant() == own.tenant())
                .orElseThrow(() -> KnownCodes.unknown("organisationId"));
    }

    /** A new group's first listing waits for its supporter, where the partnership wants that. */
    private boolean mustBeChecked(Tx tx, Organisation host) {
        return settings.value(VolunteeringSettings.FIRST_LISTING_CHECK)
                && !host.trusted()
                && !queries.published(tx, host.id());
    }

    private static Status wanted(@Nullable String code) {
        return code == null ? Status.DRAFT : Status.of(code).orElseThrow();
    }
}
