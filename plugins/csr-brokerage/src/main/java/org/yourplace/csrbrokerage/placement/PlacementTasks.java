package org.yourplace.csrbrokerage.placement;

import static org.yourplace.csrbrokerage.CsrPermission.ADVISE_ON_INTERESTS;
import static org.yourplace.csrbrokerage.CsrPermission.BROKER;
import static org.yourplace.csrbrokerage.CsrPermission.SEE_PLACEMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.TaskSource;

/** What of placements waits for a member: people to introduce, turns that are late, reviews, and advice on a councillor's interest. */
final class PlacementTasks implements TaskSource {
    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE p.tenant_id = core.tenant() AND p.turn = 'broker' AND p.asked = 0) AS introduce,
              count(*) FILTER (WHERE p.tenant_id = core.tenant() AND p.turn = 'broker' AND p.asked > 0 AND p.open = 0) AS advised,
              count(*) FILTER (WHERE p.tenant_id = core.tenant() AND p.due < (SELECT csr_brokerage.today()) AND p.stage <> 'active'
                AND p.open = 0) AS late,
              count(*) FILTER (WHERE (p.tenant_id = core.tenant() OR p.charity_id = core.tenant())
                AND p.due < (SELECT csr_brokerage.today()) AND p.stage = 'active') AS reviews,
              count(*) FILTER (WHERE p.charity_id = core.tenant() AND p.turn = 'charity' AND p.stage <> 'active') AS ours,
              (SELECT count(*) FROM csr_brokerage.interest_advice a
                WHERE a.council_id = core.tenant() AND a.advised_at IS NULL) AS advice
            FROM (SELECT x.*, (SELECT count(*) FROM csr_brokerage.interest_advice a WHERE a.placement_id = x.id) AS asked,
                (SELECT count(*) FROM csr_brokerage.interest_advice a WHERE a.placement_id = x.id AND a.advised_at IS NULL) AS open
              FROM csr_brokerage.placement x WHERE x.due IS NOT NULL) p""";

    private final FeatureContext core;

    PlacementTasks(FeatureContext core) {
        this.core = core;
    }

    private record Counts(int introduce, int advised, int late, int reviews, int ours, int advice) {}

    @Override
    public List<Line> waiting(Locale locale) {
        var counts = core.database().read(PlacementTasks::count);
        var lines = new ArrayList<Line>();
        if (core.access().may(BROKER)) {
            add(lines, locale, "introduce", "placements", counts.introduce(), false);
            add(lines, locale, "advised", "placements", counts.advised(), false);
            add(lines, locale, "placements-late", "placements", counts.late(), true);
        }
        if (core.access().may(SEE_PLACEMENTS)) {
            add(lines, locale, "placements-ours", "placements", counts.ours(), false);
        }
        if (core.access().may(SEE_PLACEMENTS) || core.access().may(BROKER)) {
            add(lines, locale, "reviews", "placements", counts.reviews(), true);
        }
        if (core.access().may(ADVISE_ON_INTERESTS)) {
            add(lines, locale, "advice", "interests", counts.advice(), false);
        }
        return lines;
    }

    private static Counts count(Tx tx) {
        return tx.sql()
                .createQuery(COUNTS)
                .map((row, context) -> new Counts(
                        row.getInt("introduce"),
                        row.getInt("advised"),
                        row.getInt("late"),
                        row.getInt("reviews"),
                        row.getInt("ours"),
                        row.getInt("advice")))
                .one();
    }

    private void add(List<Line> lines, Locale locale, String kind, String view, int count, boolean urgent) {
        if (count == 0) return;
        lines.add(new Line(
                core.texts().get(locale, "task." + kind, count), CsrFeature.ID + "/" + view, count, urgent, null));
    }
}
