package org.yourplace.volunteeringbank.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.check.HeldChecks;
import org.yourplace.volunteeringbank.listing.OpportunityQueries;
import org.yourplace.volunteeringbank.reply.AwayWords;

/** What a group sees of itself on one page, with a mailed link or signed in, and the days on which it is away. */
public final class GroupService {
    private static final int LONGEST_DAYS_AWAY = 366;

    private final Database database;
    private final Access access;
    private final Organisations organisations;
    private final Links links;
    private final Switches switches;
    private final WorkingDays workingDays;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationQueries people;
    private final OpportunityQueries listings;
    private final AwayWords awayWords;

    public GroupService(FeatureContext core) {
        database = core.database();
        access = core.access();
        organisations = core.organisations();
        links = core.links();
        switches = core.switches();
        workingDays = core.workingDays();
        audit = core.audit();
        clock = core.clock();
        people = new ApplicationQueries(core.workingDays(), core.clock());
        listings = new OpportunityQueries(core.places());
        awayWords = new AwayWords(core);
    }

    /** Runs work for whoever came by a mailed link; refused (404) when it does not work, or the bank is switched off. */
    public <T> T byLink(String secret, Supplier<T> work) {
        return links.asLinkHolder(secret, () -> {
            access.requireLink(PeopleService.LINK_ACTION);
            if (access.tenant().filter(tenant -> switches.on(tenant.id())).isEmpty()) {
                throw DomainException.notFound();
            }
            return work.get();
        });
    }

    /** Who the link is about. */
    public Organisation group() {
        var id = access.requireLink(PeopleService.LINK_ACTION).object();
        return database.read(tx -> organisations.find(tx, id)).orElseThrow(DomainException::notFound);
    }

    /** The group that the link is about, with who waits for it and what it asks for. */
    public OurGroup read() {
        return read(access.requireLink(PeopleService.LINK_ACTION).object());
    }

    /** A group that the asking tenant keeps. */
    public OurGroup read(UUID organisation) {
        mayActFor(organisation);
        return database.read(tx -> {
            var waiting = people.waiting(tx, organisation);
            return new OurGroup(
                    organisations.find(tx, organisation).orElseThrow(DomainException::notFound),
                    waiting,
                    listings.of(tx, organisation),
                    new HeldChecks(tx, LocalDate.ofInstant(clock.instant(), workingDays.zone()))
                            .needed(waiting.stream().map(Applicant::id).toList()),
                    Talks.of(tx, organisation));
        });
    }

    /** Says until when nobody answers, or that somebody does again. */
    public void away(UUID organisation, @Nullable LocalDate until) {
        mayActFor(organisation);
        var today = LocalDate.ofInstant(clock.instant(), workingDays.zone());
        Violations.of()
                .check(until == null || until.isAfter(today), "until", "in-the-past")
                .check(until == null || until.isBefore(today.plusDays(LONGEST_DAYS_AWAY)), "until", "not-a-date")
                .done();
        database.write(tx -> {
            organisations.away(tx, organisation, until);
            awayWords.said(tx, organisation, until);
            audit.record(tx, until == null ? "group-back" : "group-away", organisation, "until", String.valueOf(until));
            return true;
        });
    }

    private void mayActFor(UUID organisation) {
        if (access.link().isEmpty()) {
            access.require(VolunteeringPermission.ANSWER_PEOPLE);
        } else if (!access.requireLink(PeopleService.LINK_ACTION).object().equals(organisation)) {
            throw DomainException.notFound();
        }
    }
}
