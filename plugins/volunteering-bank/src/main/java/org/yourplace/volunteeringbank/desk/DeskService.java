package org.yourplace.volunteeringbank.desk;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Refused;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.guardian.YoungContacts;
import org.yourplace.volunteeringbank.listing.ListingEvents.OpportunityChecked;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityQueries;
import org.yourplace.volunteeringbank.sheet.Sheets;

/**
 * What a supporter does for groups. It writes rows of its own; triggers carry its word over to the group's rows, and only while the support
 * agreement is in force (decision 0010).
 */
public final class DeskService {
    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration SILENCE = Duration.ofDays(60);
    private static final Map<String, String> DEEDS =
            Map.of("approve", "listing-approved", "ask", "listing-questioned", "refuse", "listing-refused");

    private final Database database;
    private final Access access;
    private final Organisations organisations;
    private final Codes codes;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final DeskQueries desk;
    private final OpportunityQueries listings;
    private final Sheets sheets;

    public DeskService(FeatureContext core) {
        database = core.database();
        access = core.access();
        organisations = core.organisations();
        codes = core.codes();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        desk = new DeskQueries(core.places(), core.workingDays(), core.clock());
        listings = new OpportunityQueries(core.places());
        sheets = new Sheets(core);
    }

    /** The Monday list. */
    public MondayDesk monday() {
        access.require(SUPPORT_GROUPS);
        return database.read(tx -> {
            var toCheck = toCheck(tx);
            return new MondayDesk(
                    desk.waiting(tx),
                    new YoungContacts(tx).waiting(),
                    desk.unfilled(tx, SOON),
                    toCheck,
                    sheets.of(tx, toCheck),
                    desk.quiet(tx, SILENCE),
                    desk.figures(tx));
        });
    }

    /** Whether the asking tenant supports anybody: others have no use for the desk. */
    public boolean supports() {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM core.tenant WHERE supporter_id = core.tenant())")
                .mapTo(Boolean.class)
                .one());
    }

    private List<OpportunityDetails> toCheck(Tx tx) {
        var order = desk.toCheck(tx);
        var found = listings.all(tx, order);
        return order.stream()
                .filter(found::containsKey)
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    /** Lets a submitted listing go live. */
    public void approve(UUID opportunity) {
        check(opportunity, "approve", null);
    }

    /** Gives a submitted listing back with a question. */
    public void ask(UUID opportunity, String question) {
        Violations.of().text("reason", question, 1, 500).done();
        check(opportunity, "ask", question.strip());
    }

    /** Sends a submitted listing back for good, with the reason. */
    public void refuse(UUID opportunity, String reason) {
        Violations.of().text("reason", reason, 1, 500).done();
        check(opportunity, "refuse", reason.strip());
    }

    private void check(UUID opportunity, String verdict, @Nullable String reason) {
        access.require(SUPPORT_GROUPS);
        database.write(tx -> {
            var listing = listings.find(tx, opportunity).orElseThrow(DomainException::notFound);
            tx.sql()
                    .createUpdate("""
                            INSERT INTO volunteering_bank.listing_check (id, opportunity_id, opportunity_tenant, verdict, reason, checked_at)
                            VALUES (:id, :opportunity, :tenant, :verdict, :reason, :at)""")
                    .bind("id", ids.next())
                    .bind("opportunity", opportunity)
                    .bind("tenant", listing.tenant())
                    .bind("verdict", verdict)
                    .bind("reason", reason)
                    .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            events.publish(
                    tx,
                    new OpportunityChecked(
                            opportunity,
                            listing.organisation().id(),
                            listing.title(),
                            listing.slug(),
                            reason,
                            verdict));
            audit.record(tx, DEEDS.get(verdict), opportunity);
            return true;
        });
    }

    /** Asks for a reminder to the groups of these applications; gives how many were asked for. */
    public int nudge(List<UUID> applications) {
        access.require(SUPPORT_GROUPS);
        Violations.of()
                .check(applications.size() <= 200, "applications", "too-many", 200)
                .done();
        return database.write(tx -> {
            applications.stream().distinct().forEach(id -> say(tx, id, "nudge", null, null));
            return applications.size();
        });
    }

    /** Writes down what the group said became of it, e.g. on the telephone. */
    public void answerFor(UUID application, AnswerPerson answer) {
        access.require(SUPPORT_GROUPS);
        boolean fits = answer.to() != State.WITHDREW
                && (answer.reason() == null || codes.known("not-this-time-reasons", answer.reason()));
        if (!fits) {
            throw DomainException.invalid(
                    List.of(Violation.of(answer.to() == State.WITHDREW ? "state" : "reason", "unknown-code")));
        }
        database.write(tx -> {
            say(tx, application, "answered-for", answer.state(), answer.reason());
            return true;
        });
    }

    private void say(Tx tx, UUID application, String word, @Nullable String state, @Nullable String reason) {
        long tenant = tx.sql()
                .createQuery("SELECT tenant_id FROM volunteering_bank.application_progress WHERE id = :id")
                .bind("id", application)
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.supporter_word (id, application_id, application_tenant, word, state, reason, said_at)
                        VALUES (:id, :application, :tenant, :word, :state, :reason, :at)""")
                .bind("id", ids.next())
                .bind("application", application)
                .bind("tenant", tenant)
                .bind("word", word)
                .bind("state", state)
                .bind("reason", reason)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC));
        Refused.translate(insert::execute);
        audit.record(tx, word.equals("nudge") ? "reminder-asked" : "answered-for", application);
    }

    /** Lets an organisation's listings go live without a check from now on, or not. */
    public void trust(UUID organisation, boolean trusted) {
        access.require(SUPPORT_GROUPS);
        database.write(tx -> {
            organisations.trust(tx, organisation, trusted);
            audit.record(tx, trusted ? "organisation-trusted" : "organisation-not-trusted", organisation);
            return true;
        });
    }
}
