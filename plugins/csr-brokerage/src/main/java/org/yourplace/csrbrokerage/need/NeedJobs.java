package org.yourplace.csrbrokerage.need;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.csrbrokerage.need.NeedEvents.NeedChecked;
import org.yourplace.csrbrokerage.need.mail.NeedLetters;
import org.yourplace.csrbrokerage.placement.PlacementMoved;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;

/** A need that nobody answers is not left standing for ever: a reminder, then it lapses. Each is said once for each day of lapsing. */
final class NeedJobs {
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final String QUIET = """
            AND NOT EXISTS (SELECT FROM csr_brokerage.need_offer o WHERE o.need_id = n.id AND o.tenant_id = n.tenant_id
              AND o.state IN ('sent', 'talking', 'accepted'))
            AND NOT EXISTS (SELECT FROM csr_brokerage.team_day d WHERE d.need_id = n.id AND d.tenant_id = n.tenant_id
              AND d.state IN ('asked', 'terms', 'skills'))
            AND NOT EXISTS (SELECT FROM csr_brokerage.placement p WHERE p.need_id = n.id
              AND p.stage IN ('introduced', 'met', 'scope-agreed', 'trial')) ORDER BY n.id LIMIT 200""";

    private final FeatureContext core;
    private final NeedRows rows;
    private final NeedChanges changes;
    private final NeedEntries entries;
    private final Opening opening;
    private final NeedLetters letters;

    NeedJobs(FeatureContext core) {
        this.core = core;
        rows = new NeedRows(core.places());
        changes = new NeedChanges(core.clock());
        entries = new NeedEntries(core);
        opening = new Opening(core, rows);
        letters = new NeedLetters(core);
    }

    List<Job> jobs() {
        return List.of(new Job("needs-lapse", HOURLY, this::lapse));
    }

    List<EventHandler<?>> handlers() {
        return List.of(
                new EventHandler<>(NeedChecked.class, event -> core.database().write(tx -> {
                    letters.checked(tx, event);
                    return true;
                })),
                new EventHandler<>(PlacementMoved.class, this::met));
    }

    /** Somebody whom the broker found was confirmed: nobody else is looked for any more. */
    private void met(PlacementMoved moved) {
        if (!moved.kind().equals("confirmed")) {
            return;
        }
        core.database().write(tx -> {
            tx.sql()
                    .createQuery(
                            "SELECT n.id FROM csr_brokerage.placement p JOIN csr_brokerage.need n ON n.id = p.need_id"
                                    + " AND n.tenant_id = core.tenant() WHERE p.id = :id")
                    .bind("id", moved.placement())
                    .mapTo(UUID.class)
                    .findOne()
                    .flatMap(need -> rows.find(tx, need))
                    .filter(need -> need.is(NeedStatus.OPEN))
                    .ifPresent(need -> found(tx, need));
            return true;
        });
    }

    private void found(Tx tx, Need need) {
        changes.move(tx, need, NeedStatus.MET, null, opening.audience(tx, NeedStatus.MET, need.seekers()));
        rows.find(tx, need.id()).ifPresent(met -> entries.keep(tx, met));
        core.audit().record(tx, "need-met", need.id());
    }

    void lapse() {
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        var soon = today.plusDays(core.settings().value(NeedSettings.NEED_REMINDER_DAYS));
        core.database().write(tx -> {
            quiet(tx, "n.lapses_on <= :day", today).forEach(need -> lapse(tx, need));
            quiet(tx, "n.lapses_on <= :day AND n.reminded_for IS DISTINCT FROM n.lapses_on", soon)
                    .forEach(need -> remind(tx, need));
            return true;
        });
    }

    private void lapse(Tx tx, Need need) {
        var reason = core.texts().get(Locale.UK, "need.lapsed.reason");
        changes.move(tx, need, NeedStatus.LAPSED, reason, opening.audience(tx, NeedStatus.LAPSED, need.seekers()));
        rows.find(tx, need.id()).ifPresent(lapsed -> entries.keep(tx, lapsed));
        core.audit().record(tx, "need-lapsed", need.id());
        letters.lapsed(tx, need);
    }

    private void remind(Tx tx, Need need) {
        changes.reminded(tx, need);
        letters.lapsesSoon(tx, need);
    }

    private List<Need> quiet(Tx tx, String when, LocalDate day) {
        return tx
                .sql()
                .createQuery(
                        "SELECT n.id FROM csr_brokerage.need n WHERE n.tenant_id = core.tenant() AND n.status = 'open' AND "
                                + when + " " + QUIET)
                .bind("day", day)
                .mapTo(UUID.class)
                .stream()
                .flatMap(id -> rows.find(tx, id).stream())
                .toList();
    }
}
