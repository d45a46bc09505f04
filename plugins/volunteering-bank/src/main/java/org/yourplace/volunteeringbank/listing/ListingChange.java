package org.yourplace.volunteeringbank.listing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.sheet.Sheets;

/** What every change of a listing takes with it, in one transaction: its sheet, its entry in the catalogue, the line in the trail. */
final class ListingChange {
    private final Access access;
    private final Writers writers;
    private final Organisations organisations;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final OpportunityEntries entries;
    private final OpportunityQueries queries;
    private final Sheets sheets;

    ListingChange(FeatureContext core, Sheets sheets, Writers writers) {
        access = core.access();
        this.writers = writers;
        organisations = core.organisations();
        settings = core.settings();
        audit = core.audit();
        clock = core.clock();
        entries =
                new OpportunityEntries(core.catalogue(), core.places(), core.codes(), core.clock(), core.workingDays());
        queries = new OpportunityQueries(core.places());
        this.sheets = sheets;
    }

    /** Changes a listing of the asking tenant. */
    OpportunityDetails of(
            Tx tx, UUID id, @Nullable Long read, String deed, BiConsumer<Opportunity, Organisation> work) {
        return of(tx, id, read, deed, null, work);
    }

    OpportunityDetails of(
            Tx tx,
            UUID id,
            @Nullable Long read,
            String deed,
            @Nullable Sheet said,
            BiConsumer<Opportunity, Organisation> work) {
        var opportunity = new OpportunityRepository(tx.em()).get(id);
        writers.mustReach(opportunity.organisation());
        if (read != null) {
            opportunity.mustStillBe(read);
        }
        var host = organisations.find(tx, opportunity.organisation()).orElseThrow(DomainException::notFound);
        work.accept(opportunity, host);
        return settle(tx, opportunity, host, deed, said);
    }

    OpportunityDetails settle(Tx tx, Opportunity opportunity, Organisation host, String deed, @Nullable Sheet said) {
        tx.flush();
        entries.keep(tx, opportunity, host);
        audit.record(tx, deed, opportunity.id(), "title", opportunity.said.title);
        var settled = own(tx, opportunity.id());
        // what rests is held to the rules when it is written on, not when it is let rest: rules change
        boolean resting = opportunity.is(Status.PAUSED) || opportunity.is(Status.FILLED);
        sheets.keep(
                tx,
                settled,
                said,
                opportunity.is(Status.LIVE) || opportunity.is(Status.SUBMITTED) || said != null && resting);
        return settled;
    }

    /** Takes it to where its writer wants it. */
    void move(Tx tx, Opportunity opportunity, Organisation host, Status wanted, @Nullable Sheet said) {
        var now = clock.instant();
        switch (wanted) {
            case LIVE, SUBMITTED -> open(tx, opportunity, host, said);
            case DRAFT -> opportunity.takeBack(tx::audience, now);
            case WITHDRAWN -> opportunity.withdraw(null, tx::audience, now);
            case FILLED -> opportunity.fill(tx::audience, now);
            case PAUSED -> throw KnownCodes.unsaid("until");
            case ENDED -> {
                opportunity.refuseEnded();
                opportunity.end(tx::audience, now);
            }
        }
    }

    private void open(Tx tx, Opportunity opportunity, Organisation host, @Nullable Sheet said) {
        var now = clock.instant();
        if (opportunity.is(Status.PAUSED) || opportunity.is(Status.FILLED)) {
            opportunity.resume(tx::audience, now);
        } else {
            opportunity.publish(mustBeChecked(tx, opportunity, host, said), tx::audience, now);
        }
    }

    /** The entries of these follow what has changed around them. */
    void refresh(Tx tx, List<UUID> listings) {
        for (var id : listings) {
            var opportunity = new OpportunityRepository(tx.em()).get(id);
            entries.keep(
                    tx,
                    opportunity,
                    organisations.find(tx, opportunity.organisation()).orElseThrow(DomainException::notFound));
        }
    }

    OpportunityDetails own(Tx tx, UUID id) {
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        var own = queries.find(tx, id).filter(found -> found.tenant() == tenant).orElseThrow(DomainException::notFound);
        writers.mustReach(own.organisation().id());
        return own;
    }

    /** Whose listing it is to be: the tenant's own organisation or one that it hosts. */
    Organisation host(Tx tx, @Nullable UUID id) {
        if (id == null) {
            return organisations.own(tx);
        }
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        return organisations
                .find(tx, id)
                .filter(found -> found.tenant() == tenant)
                .orElseThrow(() -> KnownCodes.unknown("organisationId"));
    }

    /** Whether it is said only now that somebody may have been paid for it: its supporter looks at it, though people can find it already. */
    boolean nowInDoubt(Tx tx, Opportunity opportunity, @Nullable Sheet said) {
        return said != null
                && said.mayReplaceAJob()
                && settings.value(VolunteeringSettings.FIRST_LISTING_CHECK)
                && !sheets.said(tx, opportunity.id()).mayReplaceAJob()
                && !queries.approved(tx, opportunity.id());
    }

    /**
     * A new group's first listing waits for its supporter, where the partnership wants that; so does, once, whoever's listing for which
     * somebody was paid before or may have been, and whatever its supporter turned back.
     */
    private boolean mustBeChecked(Tx tx, Opportunity opportunity, Organisation host, @Nullable Sheet said) {
        if (!settings.value(VolunteeringSettings.FIRST_LISTING_CHECK)) {
            return false;
        }
        var sheet = said != null ? said : sheets.said(tx, opportunity.id());
        return sheet.mayReplaceAJob() && !queries.approved(tx, opportunity.id())
                || !host.trusted() && !queries.published(tx, host.id())
                || queries.turnedBack(tx, opportunity.id());
    }
}
