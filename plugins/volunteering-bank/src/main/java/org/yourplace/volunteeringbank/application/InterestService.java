package org.yourplace.volunteeringbank.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestWithdrawn;
import org.yourplace.volunteeringbank.listing.OpportunityService;

/** What a person or guest does: say that they are interested, follow it, take it back, make it theirs. */
public final class InterestService {
    private final Database database;
    private final Access access;
    private final Links links;
    private final Codes codes;
    private final Events events;
    private final Audit audit;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationQueries queries;
    private final Sending sending;

    public InterestService(FeatureContext core, OpportunityService listings) {
        database = core.database();
        access = core.access();
        links = core.links();
        codes = core.codes();
        events = core.events();
        audit = core.audit();
        ledger = core.ledger();
        clock = core.clock();
        queries = new ApplicationQueries(core.workingDays(), core.clock());
        sending = new Sending(core, listings);
    }

    /**
     * Sends somebody's interest to the organisation, and to nobody else. What is hidden, foreign or over is refused as if it were not
     * there; a full one says so.
     */
    public Receipt send(UUID opportunity, SendInterest said, Locale locale) {
        return send(opportunity, said, locale, null);
    }

    /** @param officer who sends it for somebody who is not online; absent when the person does it themselves */
    public Receipt send(UUID opportunity, SendInterest said, Locale locale, @Nullable UUID officer) {
        return sending.send(opportunity, said, locale, officer);
    }

    /** What the asking person sent, the newest first. */
    public List<MyInterest> mine() {
        access.requirePerson();
        return database.read(queries::mine);
    }

    public MyInterest mine(UUID application) {
        access.requirePerson();
        return database.read(tx -> queries.mine(tx, application)).orElseThrow(DomainException::notFound);
    }

    /** What the holder of a secret sent. */
    public MyInterest held(String secret) {
        return links.asHolder(secret, () -> database.read(queries::held).orElseThrow(DomainException::notFound));
    }

    /**
     * What somebody sees right after sending.
     *
     * @param byMail whether the same went to them by e-mail
     * @param guardian whether their guardian is talked to first
     */
    public record Held(MyInterest interest, boolean byMail, boolean guardian) {}

    /** The same with what else the thank-you page says. */
    public Held heldWith(String secret) {
        return links.asHolder(
                secret,
                () -> database.read(tx -> {
                    var mine = queries.held(tx).orElseThrow(DomainException::notFound);
                    return tx.sql()
                            .createQuery("""
                                    SELECT coalesce(a.email, y.email, k.email) IS NOT NULL AS mailed, p.held AS guarded
                                    FROM volunteering_bank.application a
                                    JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
                                    LEFT JOIN volunteering_bank.young_contact y ON y.id = a.id AND y.tenant_id = a.tenant_id
                                    LEFT JOIN volunteering_bank.kept_contact k ON k.id = a.id AND k.tenant_id = a.tenant_id
                                    WHERE a.id = :id""")
                            .bind("id", mine.id())
                            .map((row, context) -> new Held(mine, row.getBoolean("mailed"), row.getBoolean("guarded")))
                            .one();
                }));
    }

    /** Takes back what the holder of a secret sent. */
    public MyInterest takeBack(String secret, @Nullable String reason) {
        mustBeKnown(reason);
        return links.asHolder(secret, () -> {
            withdraw(database.read(queries::held).orElseThrow(DomainException::notFound), reason);
            return database.read(queries::held).orElseThrow(DomainException::notFound);
        });
    }

    /** Takes back what the asking person sent. */
    public MyInterest takeBack(UUID application, @Nullable String reason) {
        mustBeKnown(reason);
        withdraw(mine(application), reason);
        return mine(application);
    }

    private void withdraw(MyInterest mine, @Nullable String reason) {
        if (mine.standing() == State.WITHDREW) {
            return;
        }
        if (!mine.standing().open()) {
            throw new DomainException(VolunteeringError.ALREADY_ANSWERED);
        }
        database.atDesk(mine.tenant(), tx -> {
            new ApplicationRepository(tx).withdrawal(mine.id(), mine.organisationId(), reason, clock.instant());
            events.publish(tx, new InterestWithdrawn(mine.id()));
            audit.record(tx, "interest-withdrawn", mine.id());
            return true;
        });
    }

    /** Makes what was sent before there was an account the asking person's; refused (404) when the secret opens nothing. */
    public MyInterest adopt(String secret) {
        access.requirePerson();
        return links.asHolder(secret, () -> {
            var held = database.read(queries::held).orElseThrow(DomainException::notFound);
            database.write(tx -> {
                ledger.adopt(tx);
                return new ApplicationRepository(tx).adopt();
            });
            return database.read(tx -> queries.mine(tx, held.id())).orElseThrow(DomainException::notFound);
        });
    }

    private void mustBeKnown(@Nullable String reason) {
        if (reason != null && !codes.known("withdrew-reasons", reason)) {
            throw DomainException.invalid(List.of(Violation.of("reason", "unknown-code")));
        }
    }
}
