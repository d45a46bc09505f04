package org.yourplace.csrbrokerage.allowance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.DayTold;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffAnswered;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffWithdrawn;
import org.yourplace.csrbrokerage.programme.Entitlements;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;

/** What time does to time off, and who hears of what. Each part may run again at any moment and changes nothing then. */
final class AllowanceWork {
    private static final Duration OFTEN = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofHours(6);
    private static final int FIRST_LETTER = 1;

    private static final String HOSTS = """
            SELECT DISTINCT organisation_id FROM csr_brokerage.host_day WHERE tenant_id = core.tenant() AND state IN ('expected', 'disputed')
              AND day < :today""";

    private final FeatureContext core;
    private final TimeOffLetters letters;
    private final PassingOn passing;
    private final YearWork years;

    AllowanceWork(FeatureContext core, Entitlements rules) {
        this.core = core;
        this.years = new YearWork(core, rules);
        this.letters = new TimeOffLetters(core);
        this.passing = new PassingOn(core);
    }

    List<Job> jobs() {
        return List.of(
                new Job("time-off-unanswered", OFTEN, this::passOn),
                new Job("time-off-settled", OFTEN, this::settle),
                new Job("allowances", DAILY, this::allowances),
                new Job("days-to-confirm", OFTEN, this::remind));
    }

    List<EventHandler<?>> handlers() {
        return List.of(
                new EventHandler<>(TimeOffOwed.class, event -> core.database().write(tx -> {
                    TimeOffRows.find(tx, event.timeOff())
                            .filter(found -> found.waits() && found.passedOn() >= event.passedOn())
                            .ifPresent(found -> letters.owed(tx, found, event.passedOn()));
                    return true;
                })),
                new EventHandler<>(
                        TimeOffAnswered.class, event -> core.database().write(tx -> {
                            TimeOffRows.find(tx, event.timeOff())
                                    .filter(found -> stands(found, event.answer()))
                                    .ifPresent(found -> letters.answered(tx, found, event.answer()));
                            return true;
                        })),
                new EventHandler<>(DayTold.class, event -> core.database().write(tx -> {
                    HostDayRows.find(tx, HostDayRows.HELD, event.day())
                            .filter(day -> day.state().equals(event.state()))
                            .ifPresent(day -> letters.told(tx, day, event.state()));
                    return true;
                })),
                new EventHandler<>(
                        TimeOffWithdrawn.class, event -> core.database().write(tx -> {
                            TimeOffRows.find(tx, event.timeOff()).ifPresent(found -> letters.withdrawn(tx, found));
                            return true;
                        })));
    }

    private static boolean stands(TimeOff found, String answer) {
        return switch (answer) {
            case "suggested" -> found.waits() && found.suggested();
            case TimeOffLetters.UNANSWERED -> found.state().equals("withdrawn");
            default -> found.state().equals(answer);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }

    void passOn() {
        passing.passOn();
    }

    /** What is over is settled: absences, hours taken, and what nobody confirmed for long is given back. */
    void settle() {
        var lapse = today().minusDays(core.settings().value(AllowanceSettings.GIVE_BACK_DAYS));
        core.database()
                .read(tx -> tx.sql()
                        .createQuery("SELECT csr_brokerage.due(:lapse)")
                        .bind("lapse", lapse)
                        .mapTo(UUID.class)
                        .list())
                .forEach(id -> core.database().write(tx -> settle(tx, id, lapse)));
    }

    private boolean settle(Tx tx, UUID id, LocalDate lapse) {
        var became = tx.sql()
                .createQuery("SELECT csr_brokerage.settle_one(:id, :lapse)")
                .bind("id", id)
                .bind("lapse", lapse)
                .mapTo(String.class)
                .one();
        if (became.equals("settled")) return true;
        core.audit().record(tx, "time-off-called-off", id);
        if (became.equals(TimeOffLetters.UNANSWERED)) core.events().publish(tx, new TimeOffAnswered(id, became));
        return true;
    }

    /** Settles what is over, brings everybody up to the rule in force, then ends the years that are over. */
    void allowances() {
        settle();
        years.run(today());
    }

    /** A host hears the day after, and is reminded of what it still owes its word on. */
    void remind() {
        var today = today();
        var settings = core.settings();
        var steps = List.of(
                0,
                settings.value(AllowanceSettings.FIRST_REMINDER),
                settings.value(AllowanceSettings.SECOND_REMINDER),
                settings.value(AllowanceSettings.THIRD_REMINDER));
        core.database().write(tx -> {
            tell(tx);
            tx.sql()
                    .createQuery(HOSTS)
                    .bind("today", today)
                    .mapTo(UUID.class)
                    .list()
                    .forEach(host -> remind(tx, host, today, steps));
            return true;
        });
    }

    /** What came of days at the employer's, where no event reaches the host: a day was called off there, or moved. */
    private void tell(Tx tx) {
        record News(UUID day, String what) {}
        tx.sql()
                .createQuery("SELECT id, what FROM csr_brokerage.tell_days()")
                .map((row, context) -> new News(row.getObject("id", UUID.class), row.getString("what")))
                .list()
                .forEach(news -> HostDayRows.find(tx, HostDayRows.HELD, news.day())
                        .ifPresent(day -> letters.told(tx, day, news.what())));
    }

    private void remind(Tx tx, UUID host, LocalDate today, List<Integer> steps) {
        int count = 0;
        boolean again = false;
        for (int step = steps.size(); step >= FIRST_LETTER; step--) {
            int due = tx.sql()
                    .createQuery("SELECT csr_brokerage.remind_days(:host, :before, :step)")
                    .bind("host", host)
                    .bind("before", today.minusDays(steps.get(step - 1)))
                    .bind("step", step)
                    .mapTo(Integer.class)
                    .one();
            count += due;
            again |= due > 0 && step > FIRST_LETTER;
        }
        if (count > 0) letters.days(tx, host, count, again, disputed(tx, host));
    }

    private static int disputed(Tx tx, UUID host) {
        return tx.sql()
                .createQuery("SELECT count(*) FROM csr_brokerage.host_day WHERE tenant_id = core.tenant()"
                        + " AND organisation_id = :host AND state = 'disputed'")
                .bind("host", host)
                .mapTo(Integer.class)
                .one();
    }
}
