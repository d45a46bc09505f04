package org.yourplace.volunteeringbank.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringFeature;
import org.yourplace.volunteeringbank.hours.HoursEvents.HoursLogged;
import org.yourplace.volunteeringbank.mail.GroupLetters;

/**
 * What time does to hours that wait: an organisation hears of new ones once a day at most, is reminded after a week, and after thirty days
 * they stay self-reported. As the organisation's own tenant.
 */
public final class HoursWork {
    /** How long an organisation has for its word. */
    public static final Duration LAPSE = Duration.ofDays(30);

    private static final Duration NEWS = Duration.ofDays(1);
    private static final Duration REMIND = Duration.ofDays(7);
    private static final Duration OFTEN = Duration.ofHours(1);
    private static final String OLDEST = """
            SELECT id FROM core.contribution WHERE tenant_id = core.tenant() AND party = 'host' AND feature = :feature
              AND organisation_id = :organisation AND state = 'logged' AND since < :before ORDER BY since, id LIMIT :most""";
    private static final String NEW = """
            SELECT id FROM core.contribution WHERE tenant_id = core.tenant() AND party = 'host' AND feature = :feature
              AND organisation_id = :organisation AND state = 'logged' AND since > coalesce(CAST(:told AS timestamptz), '-infinity')
            ORDER BY since DESC, id DESC LIMIT 1000""";
    private static final String UNTOLD = """
            SELECT DISTINCT c.organisation_id FROM core.contribution c WHERE c.tenant_id = core.tenant() AND c.party = 'host'
              AND c.feature = :feature AND c.state = 'logged' AND NOT EXISTS (SELECT FROM volunteering_bank.hours_letter l
                WHERE l.organisation_id = c.organisation_id AND l.tenant_id = c.tenant_id AND l.sent_at >= c.since)""";
    private static final String TELL = """
            INSERT INTO volunteering_bank.hours_letter AS l (organisation_id, sent_at) VALUES (:organisation, :at)
            ON CONFLICT (organisation_id, tenant_id) DO UPDATE SET sent_at = EXCLUDED.sent_at
              WHERE l.sent_at IS NULL OR l.sent_at <= :before""";
    private static final String REMIND_AGAIN = """
            INSERT INTO volunteering_bank.hours_letter AS l (organisation_id, reminded_at) VALUES (:organisation, :at)
            ON CONFLICT (organisation_id, tenant_id) DO UPDATE SET reminded_at = EXCLUDED.reminded_at
              WHERE l.reminded_at IS NULL OR l.reminded_at <= :before""";

    private final Database database;
    private final Access access;
    private final Ledger ledger;
    private final GroupLetters letters;
    private final Clock clock;

    public HoursWork(FeatureContext core) {
        database = core.database();
        access = core.access();
        ledger = core.ledger();
        letters = new GroupLetters(core);
        clock = core.clock();
    }

    public Job job() {
        return new Job("hours", OFTEN, this::run);
    }

    public EventHandler<?> handler() {
        return new EventHandler<>(HoursLogged.class, event -> logged(event.contribution()));
    }

    /** Lapses what is thirty days old, and reminds of what is a week old. */
    public void run() {
        var now = clock.instant();
        database.write(tx -> ledger.lapse(tx, now.minus(LAPSE)));
        var before = now.minus(REMIND);
        database.write(tx -> {
            long tenant = access.tenant().orElseThrow().id();
            ledger.waiting(tx, before).stream()
                    .filter(owed -> owed.tenant() == tenant)
                    .filter(owed -> due(tx, REMIND_AGAIN, owed.organisationId(), now, REMIND))
                    .forEach(owed -> letters.hours(
                            tx,
                            owed.organisationId(),
                            "letter.hours.remind",
                            owed.count(),
                            oldest(tx, owed.organisationId(), before)));
            return true;
        });
        database.write(tx -> {
            tx.sql()
                    .createQuery(UNTOLD)
                    .bind("feature", VolunteeringFeature.ID)
                    .mapTo(UUID.class)
                    .list()
                    .forEach(organisation -> tell(tx, organisation, now));
            return true;
        });
    }

    private List<Given> oldest(Tx tx, UUID organisation, Instant before) {
        return tx
                .sql()
                .createQuery(OLDEST)
                .bind("feature", VolunteeringFeature.ID)
                .bind("organisation", organisation)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("most", GroupLetters.MOST_NAMED)
                .mapTo(UUID.class)
                .list()
                .stream()
                .flatMap(id -> ledger.find(tx, id).stream())
                .toList();
    }

    private void logged(UUID id) {
        var now = clock.instant();
        database.write(tx -> {
            ledger.find(tx, id)
                    .filter(given -> given.standing() == Standing.LOGGED)
                    .ifPresent(given -> tell(tx, given.organisationId(), now));
            return true;
        });
    }

    /** Names everything that came since the letter before: what was logged later on the same day is in the next one. */
    private void tell(Tx tx, UUID organisation, Instant now) {
        var told = tx.sql()
                .createQuery("SELECT sent_at FROM volunteering_bank.hours_letter WHERE organisation_id = :organisation"
                        + " AND tenant_id = core.tenant() AND sent_at IS NOT NULL")
                .bind("organisation", organisation)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .orElse(null);
        if (!due(tx, TELL, organisation, now, NEWS)) {
            return;
        }
        var fresh = tx.sql()
                .createQuery(NEW)
                .bind("feature", VolunteeringFeature.ID)
                .bind("organisation", organisation)
                .bind("told", told)
                .mapTo(UUID.class)
                .list();
        letters.hours(
                tx,
                organisation,
                "letter.hours.new",
                fresh.size(),
                fresh.stream()
                        .limit(GroupLetters.MOST_NAMED)
                        .flatMap(id -> ledger.find(tx, id).stream())
                        .toList());
    }

    /** Whether an organisation can be written to and was not, of this, for so long; and from now on it was. */
    private boolean due(Tx tx, String write, UUID organisation, Instant now, Duration silence) {
        return letters.reaches(tx, organisation)
                && tx.sql()
                                .createUpdate(write)
                                .bind("organisation", organisation)
                                .bind("at", now.atOffset(ZoneOffset.UTC))
                                .bind("before", now.minus(silence).atOffset(ZoneOffset.UTC))
                                .execute()
                        > 0;
    }
}
