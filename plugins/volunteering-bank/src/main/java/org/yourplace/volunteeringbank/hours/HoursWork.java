package org.yourplace.volunteeringbank.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
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
    private static final int MOST = 500;
    private static final String WRITE = """
            INSERT INTO volunteering_bank.hours_letter AS l (organisation_id, sent_at) VALUES (:organisation, :at)
            ON CONFLICT (organisation_id, tenant_id) DO UPDATE SET sent_at = EXCLUDED.sent_at WHERE l.sent_at <= :before""";

    private final Database database;
    private final Ledger ledger;
    private final GroupLetters letters;
    private final Clock clock;

    public HoursWork(FeatureContext core) {
        database = core.database();
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
        database.write(tx -> {
            ledger.list(tx, Asked.held().in(Standing.LOGGED), MOST, null).items().stream()
                    .filter(given -> given.since().isBefore(now.minus(REMIND)))
                    .collect(Collectors.groupingBy(Given::organisationId))
                    .forEach((organisation, waiting) -> {
                        if (due(tx, organisation, now, REMIND)) {
                            letters.hours(tx, organisation, "letter.hours.remind", waiting);
                        }
                    });
            return true;
        });
    }

    private void logged(UUID id) {
        var now = clock.instant();
        database.write(tx -> {
            ledger.find(tx, id)
                    .filter(given -> given.standing() == Standing.LOGGED)
                    .filter(given -> due(tx, given.organisationId(), now, NEWS))
                    .ifPresent(given -> letters.hours(tx, given.organisationId(), "letter.hours.new", List.of(given)));
            return true;
        });
    }

    /** Whether an organisation was not written to for so long; and from now on it was. */
    private static boolean due(Tx tx, UUID organisation, Instant now, Duration silence) {
        return tx.sql()
                        .createUpdate(WRITE)
                        .bind("organisation", organisation)
                        .bind("at", now.atOffset(ZoneOffset.UTC))
                        .bind("before", now.minus(silence).atOffset(ZoneOffset.UTC))
                        .execute()
                > 0;
    }
}
