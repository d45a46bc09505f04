package org.yourplace.volunteeringbank.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.volunteeringbank.desk.MondayDesk.Figures;
import org.yourplace.volunteeringbank.desk.MondayDesk.Quiet;
import org.yourplace.volunteeringbank.desk.MondayDesk.Unfilled;
import org.yourplace.volunteeringbank.desk.MondayDesk.Waiting;
import org.yourplace.volunteeringbank.reply.AwayWords;
import org.yourplace.volunteeringbank.reply.ReplyClock;
import org.yourplace.volunteeringbank.report.ReportQueries;

/** Reads what the asking tenant supports: rows of the support audiences it is a reader of, and its own. */
final class DeskQueries {
    private static final int PRIORITY_DECILE = 3;
    private static final int MOST = 200;

    /** Tenants that the asking one supports, and itself. */
    private static final String SUPPORTED =
            "(SELECT t.id, t.support_audience FROM core.tenant t WHERE t.supporter_id = core.tenant() OR t.id = core.tenant())";

    private final Places places;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ReplyClock replies;
    private final ReportQueries reports;

    DeskQueries(Places places, WorkingDays workingDays, Clock clock) {
        this.places = places;
        this.workingDays = workingDays;
        this.clock = clock;
        this.replies = new ReplyClock(workingDays);
        reports = new ReportQueries(places, workingDays, clock);
    }

    List<Waiting> waiting(Tx tx) {
        var now = clock.instant();
        return tx.sql()
                .createQuery("""
                        SELECT w.id, w.reference, w.organisation_id, g.name AS organisation, g.phone, w.opportunity_id, o.title, coalesce(w.waits_since, w.sent_at) AS sent_at, w.due_on,
                          w.nudge_asked_at,\s""" + AwayWords.column("w") + """
                        FROM unnest(core.audiences()) a CROSS JOIN LATERAL (
                          SELECT * FROM volunteering_bank.application_progress WHERE audience_id = a AND state = 'sent' AND NOT held AND due_on < :today
                          ORDER BY due_on, sent_at LIMIT :most) w
                        JOIN core.organisation g ON g.id = w.organisation_id AND g.tenant_id = w.tenant_id
                        LEFT JOIN volunteering_bank.opportunity o ON o.id = w.opportunity_id AND o.tenant_id = w.tenant_id
                        ORDER BY w.sent_at, w.id LIMIT :most""")
                .bind("today", LocalDate.ofInstant(now, workingDays.zone()))
                .bind("most", MOST)
                .map((row, context) -> {
                    var sent = row.getTimestamp("sent_at").toInstant();
                    var nudged = row.getTimestamp("nudge_asked_at");
                    var title = row.getString("title");
                    return new Waiting(
                            row.getObject("id", UUID.class),
                            row.getString("reference"),
                            row.getObject("organisation_id", UUID.class),
                            row.getString("organisation"),
                            row.getString("phone"),
                            row.getObject("opportunity_id", UUID.class),
                            title == null ? "" : title,
                            sent,
                            row.getObject("due_on", LocalDate.class),
                            replies.counted(sent, now, AwayWords.spells(row)),
                            nudged == null ? null : nudged.toInstant());
                })
                .list();
    }

    List<Unfilled> unfilled(Tx tx, Duration within) {
        var now = clock.instant();
        return tx
                .sql()
                .createQuery("""
                        SELECT o.id, o.title, o.slug, g.name AS organisation, o.starts, o.taken, o.places, o.lsoa, o.ward
                        FROM unnest(core.audiences()) a CROSS JOIN LATERAL (
                          SELECT * FROM volunteering_bank.opportunity WHERE audience_id = a AND status = 'live'
                            AND starts > :now AND starts < :soon ORDER BY starts LIMIT 1000) o
                        JOIN\s""" + SUPPORTED + """
                         s ON s.id = o.tenant_id
                        JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
                        WHERE CASE WHEN o.places IS NULL THEN o.taken = 0 ELSE o.taken < o.places END ORDER BY o.starts, o.id LIMIT :most""")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("soon", now.plus(within).atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .map((row, context) -> unfilled(row))
                .stream()
                .sorted(Comparator.comparing(Unfilled::priority).reversed().thenComparing(Unfilled::starts))
                .toList();
    }

    private Unfilled unfilled(ResultSet row) throws SQLException {
        var decile = area(row.getString("lsoa")).map(Area::decile).findFirst().orElse(null);
        int limit = row.getInt("places");
        return new Unfilled(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("slug"),
                row.getString("organisation"),
                row.getTimestamp("starts").toInstant(),
                row.getInt("taken"),
                limit == 0 ? null : limit,
                area(row.getString("ward")).map(Area::name).findFirst().orElse(null),
                decile,
                decile != null && decile <= PRIORITY_DECILE);
    }

    /** Listings to look at: submitted ones, and live ones whose check the rules leave open; the oldest first. */
    List<UUID> toCheck(Tx tx) {
        return tx.sql()
                .createQuery("""
                        SELECT o.id FROM unnest(core.audiences()) a CROSS JOIN LATERAL (
                          (SELECT id, tenant_id, updated_at FROM volunteering_bank.opportunity WHERE audience_id = a AND status = 'submitted'
                          ORDER BY updated_at LIMIT :most)
                          UNION
                          (SELECT o.id, o.tenant_id, o.updated_at FROM volunteering_bank.check_sheet c
                          JOIN volunteering_bank.opportunity o ON o.id = c.id AND o.tenant_id = c.tenant_id AND o.status = 'live'
                          WHERE c.audience_id = a AND c.dbs_outcome = 'ask' AND c.settled_at IS NULL ORDER BY c.written_at LIMIT :most)) o
                        JOIN\s""" + SUPPORTED + " s ON s.id = o.tenant_id ORDER BY o.updated_at, o.id LIMIT :most")
                .bind("most", MOST)
                .mapTo(UUID.class)
                .list();
    }

    /** Groups from which neither a listing nor an answer has come since then. */
    List<Quiet> quiet(Tx tx, Duration silence) {
        return tx.sql()
                .createQuery("""
                        SELECT g.id, g.name, g.phone, h.heard, h.live FROM core.organisation g
                        JOIN\s""" + SUPPORTED + """
                         s ON s.id = g.tenant_id
                        CROSS JOIN LATERAL (
                          SELECT greatest(
                            (SELECT max(o.updated_at) FROM volunteering_bank.opportunity o WHERE o.organisation_id = g.id),
                            (SELECT max(p.since) FROM volunteering_bank.application_progress p
                              WHERE p.organisation_id = g.id AND p.state IN ('contacted', 'started', 'not-this-time'))) AS heard,
                            (SELECT count(*) FROM volunteering_bank.opportunity o WHERE o.organisation_id = g.id AND o.status = 'live') AS live) h
                        WHERE (g.hosted OR g.tenant_id <> core.tenant()) AND (h.heard IS NULL OR h.heard < :before)
                        ORDER BY h.heard NULLS FIRST, g.name LIMIT :most""")
                .bind("before", clock.instant().minus(silence).atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .map((row, context) -> {
                    Timestamp heard = row.getTimestamp("heard");
                    return new Quiet(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("phone"),
                            heard == null ? null : heard.toInstant(),
                            row.getInt("live"));
                })
                .list();
    }

    /** The present quarter so far, of everything that the asking tenant supports. */
    Figures figures(Tx tx) {
        var today = LocalDate.ofInstant(clock.instant(), workingDays.zone());
        var from = today.with(today.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
        var funnel = reports.funnel(tx, from, today);
        return new Figures(
                from,
                funnel.enquiries(),
                funnel.contacted(),
                funnel.started(),
                funnel.medianDays(),
                funnel.priorityShare(),
                reports.residentsShare(tx));
    }

    private Stream<Area> area(@Nullable String code) {
        return Stream.ofNullable(code).flatMap(known -> places.area(known).stream());
    }
}
