package org.yourplace.csrbrokerage.need;

import static org.yourplace.csrbrokerage.CsrPermission.BROKER;
import static org.yourplace.csrbrokerage.CsrPermission.RUN_TEAM_DAYS;
import static org.yourplace.csrbrokerage.CsrPermission.WRITE_NEEDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.TaskSource;

/** What waits for the member who asks: people who offered, team days to decide on, terms to accept, new groups' needs to look at. */
final class NeedTasks implements TaskSource {
    private final FeatureContext core;

    NeedTasks(FeatureContext core) {
        this.core = core;
    }

    /** So many, of which so many have waited longer than promised. */
    private record Waiting(int count, int late) {}

    @Override
    public List<Line> waiting(Locale locale) {
        var access = core.access();
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        return core.database().read(tx -> {
            var lines = new ArrayList<Line>();
            if (access.may(WRITE_NEEDS)) {
                line(lines, locale, "need.task.offers", "csr-brokerage/offers", count(tx, """
                        SELECT count(*) AS c, count(*) FILTER (WHERE reply_by < :today) AS late FROM csr_brokerage.need_offer
                        WHERE tenant_id = core.tenant() AND state = 'sent'""", today));
                line(lines, locale, "need.task.team-days", "csr-brokerage/team-visits", count(tx, """
                        SELECT count(*) AS c, 0 AS late FROM csr_brokerage.team_day
                        WHERE tenant_id = core.tenant() AND (state = 'asked' OR state = 'accepted' AND day < :today)""", today));
            }
            if (access.may(RUN_TEAM_DAYS)) {
                line(lines, locale, "need.task.terms", "csr-brokerage/team-days", count(tx, """
                        SELECT count(*) AS c, 0 AS late FROM csr_brokerage.team_ask
                        WHERE tenant_id = core.tenant() AND state IN ('terms', 'skills') AND created_at::date <= :today""", today));
            }
            if (access.may(BROKER)) {
                line(lines, locale, "need.task.checks", "csr-brokerage/new-needs", count(tx, """
                        SELECT count(*) AS c, 0 AS late FROM csr_brokerage.need n JOIN core.tenant t ON t.id = n.tenant_id
                        WHERE n.status = 'submitted' AND (t.supporter_id = core.tenant() OR t.id = core.tenant() AND t.supporter_id IS NULL)
                          AND n.created_at::date <= :today""", today));
            }
            return lines;
        });
    }

    private static Waiting count(Tx tx, String sql, LocalDate today) {
        return tx.sql()
                .createQuery(sql)
                .bind("today", today)
                .map((row, context) -> new Waiting(row.getInt("c"), row.getInt("late")))
                .one();
    }

    private void line(List<Line> lines, Locale locale, String key, String path, Waiting waiting) {
        if (waiting.count() > 0) {
            lines.add(new Line(
                    core.texts().get(locale, key, waiting.count()), path, waiting.count(), waiting.late() > 0, null));
        }
    }
}
