package org.yourplace.volunteeringbank;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.TaskSource;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.who.TenantRef;
import org.yourplace.volunteeringbank.hours.CityHours;

/** What waits for a member: people without a reply, listings to check, groups that keep people waiting, listings nobody has answered. */
final class WaitingTasks implements TaskSource {
    private static final int SOON_DAYS = 14;

    private final FeatureContext core;

    WaitingTasks(FeatureContext core) {
        this.core = core;
    }

    private record Counts(
            int waiting,
            int late,
            int unread,
            int unfilled,
            int toCheck,
            int lateAnywhere,
            int hours,
            int claims,
            int toRing) {}

    @Override
    public List<Line> waiting(Locale locale) {
        var access = core.access();
        var counts = core.database().read(this::count);
        var lines = new ArrayList<Line>();
        if (access.may(VolunteeringPermission.ANSWER_PEOPLE)) {
            add(lines, locale, "people", "people", counts.waiting(), counts.late());
            add(lines, locale, "messages", "people", counts.unread(), 0);
        }
        if (access.may(VolunteeringPermission.WRITE_LISTINGS)) {
            add(lines, locale, "unfilled", "listings", counts.unfilled(), 0);
        }
        if (access.may(VolunteeringPermission.CONFIRM_HOURS)) {
            add(lines, locale, "hours", "hours", counts.hours(), 0);
        }
        if (access.may(VolunteeringPermission.DECIDE_EXPENSES)) {
            add(lines, locale, "expenses", "expenses", counts.claims(), 0);
        }
        if (access.may(VolunteeringPermission.SUPPORT_GROUPS)) {
            int overdue = core.database().read(this::overdue);
            add(lines, locale, "hours-overdue", "desk", overdue, overdue);
            add(lines, locale, "to-check", "desk", counts.toCheck(), 0);
            add(lines, locale, "late-anywhere", "desk", counts.lateAnywhere(), counts.lateAnywhere());
            add(lines, locale, "guardians", "desk", counts.toRing(), 0);
        }
        return lines;
    }

    private void add(List<Line> lines, Locale locale, String kind, String view, int count, int late) {
        if (count == 0) {
            return;
        }
        var texts = core.texts();
        lines.add(new Line(
                texts.get(locale, "task." + kind, count),
                "volunteering-bank/" + view,
                count,
                late > 0,
                late > 0 && kind.equals("people") ? texts.get(locale, "task.people.late", late) : null));
    }

    /** Of groups that the tenant supports; its own are its own task. */
    private int overdue(Tx tx) {
        var own = core.access().tenant().map(TenantRef::id).orElse(0L);
        return core.ledger().waiting(tx, core.clock().instant().minus(CityHours.LATE)).stream()
                .filter(waiting -> waiting.tenant() != own)
                .mapToInt(Ledger.Waiting::count)
                .sum();
    }

    private Counts count(Tx tx) {
        var now = core.clock().instant();
        return tx.sql()
                .createQuery("""
                        SELECT
                          (SELECT count(*) FROM volunteering_bank.application_progress WHERE tenant_id = core.tenant() AND state = 'sent' AND NOT held) AS waiting,
                          (SELECT count(*) FROM volunteering_bank.application_progress WHERE tenant_id = core.tenant() AND state = 'sent' AND NOT held
                            AND due_on < :today) AS late,
                          (SELECT count(*) FROM volunteering_bank.message m WHERE m.tenant_id = core.tenant() AND m.side = 'person'
                            AND NOT EXISTS (SELECT FROM volunteering_bank.message_side s WHERE s.application_id = m.application_id
                              AND s.tenant_id = m.tenant_id AND s.side = 'group' AND s.read_to >= m.number)) AS unread,
                          (SELECT count(*) FROM volunteering_bank.opportunity WHERE tenant_id = core.tenant() AND status = 'live'
                            AND starts > :now AND starts < :soon AND (taken < places OR (places IS NULL AND taken = 0))) AS unfilled,
                          (SELECT count(*) FROM unnest(core.audiences()) a JOIN volunteering_bank.opportunity o ON o.audience_id = a
                            WHERE o.status = 'submitted' AND EXISTS (SELECT FROM core.tenant t WHERE t.id = o.tenant_id
                              AND (t.supporter_id = core.tenant() OR (t.id = core.tenant() AND t.supporter_id IS NULL))))
                          + (SELECT count(*) FROM unnest(core.audiences()) a JOIN volunteering_bank.check_sheet c ON c.audience_id = a
                            JOIN volunteering_bank.opportunity o ON o.id = c.id AND o.tenant_id = c.tenant_id AND o.status = 'live'
                            WHERE c.dbs_outcome = 'ask' AND c.settled_at IS NULL AND EXISTS (SELECT FROM core.tenant t WHERE t.id = c.tenant_id
                              AND (t.supporter_id = core.tenant() OR (t.id = core.tenant() AND t.supporter_id IS NULL)))) AS to_check,
                          (SELECT count(*) FROM unnest(core.audiences()) a JOIN volunteering_bank.application_progress p ON p.audience_id = a
                            WHERE p.state = 'sent' AND NOT p.held AND p.due_on < :today) AS late_anywhere,
                          (SELECT count(*) FROM core.contribution WHERE tenant_id = core.tenant() AND feature = 'volunteering-bank'
                            AND state = 'logged') AS hours,
                          (SELECT count(*) FROM volunteering_bank.expense WHERE tenant_id = core.tenant() AND state = 'claimed') AS claims,
                          (SELECT count(*) FROM volunteering_bank.guardians_to_ring()) AS to_ring""")
                .bind("today", LocalDate.ofInstant(now, core.workingDays().zone()))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("soon", now.atOffset(ZoneOffset.UTC).plusDays(SOON_DAYS))
                .map((row, context) -> new Counts(
                        row.getInt("waiting"),
                        row.getInt("late"),
                        row.getInt("unread"),
                        row.getInt("unfilled"),
                        row.getInt("to_check"),
                        row.getInt("late_anywhere"),
                        row.getInt("hours"),
                        row.getInt("claims"),
                        row.getInt("to_ring")))
                .one();
    }
}
