package org.yourplace.volunteeringbank.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.WorkingDays;

/** Counts what the asking tenant supports. Sums come from the database, so a figure costs the same however many people stand behind it. */
public final class ReportQueries {
    /** The most deprived tenths that a partnership counts as priority areas. */
    private static final int PRIORITY_DECILE = 3;

    private static final int MOST_WARDS = 200;

    private static final String ASKED = """
            unnest(core.audiences()) a CROSS JOIN LATERAL (
              SELECT id, tenant_id, opportunity_id, state, since, sent_at, contacted_at, started_at FROM volunteering_bank.application_progress
              WHERE audience_id = a AND sent_at >= :from AND sent_at < :after) w""";

    private final Places places;
    private final WorkingDays workingDays;
    private final Clock clock;

    public ReportQueries(Places places, WorkingDays workingDays, Clock clock) {
        this.places = places;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Of those who wrote from the first day to the last. */
    public Funnel funnel(Tx tx, LocalDate from, LocalDate until) {
        var sums = sums(tx, from, until);
        return new Funnel(
                from,
                until,
                sums.stream().mapToInt(Sum::enquiries).sum(),
                sums.stream().mapToInt(Sum::contacted).sum(),
                sums.stream().mapToInt(Sum::started).sum(),
                sums.stream().mapToInt(Sum::due).sum(),
                sums.stream().mapToInt(Sum::stayed).sum(),
                sums.stream()
                        .filter(sum -> priority(sum.lsoa()))
                        .mapToInt(Sum::started)
                        .sum(),
                medianDays(tx, from, until),
                reasons(tx, from, until));
    }

    /** What one area adds to a funnel. */
    private record Sum(@Nullable String lsoa, int enquiries, int contacted, int started, int due, int stayed) {}

    private List<Sum> sums(Tx tx, LocalDate from, LocalDate until) {
        return tx.sql()
                .createQuery("""
                        SELECT o.lsoa, count(*) AS enquiries, count(w.contacted_at) AS contacted, count(w.started_at) AS started,
                          count(*) FILTER (WHERE w.started_at < :past) AS due,
                          count(*) FILTER (WHERE w.started_at < :past
                            AND (w.state = 'started' OR w.since >= w.started_at + interval '3 months')) AS stayed
                        FROM\s""" + ASKED + """

                        LEFT JOIN volunteering_bank.opportunity o ON o.id = w.opportunity_id AND o.tenant_id = w.tenant_id GROUP BY o.lsoa""")
                .bind("from", start(from))
                .bind("after", start(until.plusDays(1)))
                .bind(
                        "past",
                        start(LocalDate.ofInstant(clock.instant(), workingDays.zone())
                                .minusMonths(3)))
                .map((row, context) -> new Sum(
                        row.getString("lsoa"),
                        row.getInt("enquiries"),
                        row.getInt("contacted"),
                        row.getInt("started"),
                        row.getInt("due"),
                        row.getInt("stayed")))
                .list();
    }

    /** Pairs of days, of which there are far fewer than people. */
    private @Nullable Double medianDays(Tx tx, LocalDate from, LocalDate until) {
        var zone = workingDays.zone();
        var waits = tx.sql()
                .createQuery(
                        "SELECT (w.sent_at AT TIME ZONE :zone)::date AS sent, (w.contacted_at AT TIME ZONE :zone)::date AS contacted,"
                                + " count(*) AS people FROM " + ASKED
                                + " WHERE w.contacted_at IS NOT NULL GROUP BY 1, 2")
                .bind("zone", zone.getId())
                .bind("from", start(from))
                .bind("after", start(until.plusDays(1)))
                .map((row, context) -> new Wait(
                        workingDays.since(
                                row.getObject("sent", LocalDate.class)
                                        .atStartOfDay(zone)
                                        .toInstant(),
                                row.getObject("contacted", LocalDate.class)
                                        .atStartOfDay(zone)
                                        .toInstant()),
                        row.getLong("people")))
                .list();
        return Wait.median(waits);
    }

    private List<Funnel.Reason> reasons(Tx tx, LocalDate from, LocalDate until) {
        return tx.sql()
                .createQuery("""
                        SELECT w.state, s.reason, count(*) AS people,
                          CASE WHEN w.started_at IS NOT NULL THEN 'started' WHEN w.contacted_at IS NOT NULL THEN 'contacted' ELSE 'sent' END AS stage
                        FROM\s""" + ASKED + """

                        LEFT JOIN volunteering_bank.application_step s
                          ON s.application_id = w.id AND s.tenant_id = w.tenant_id AND s.state = w.state
                        WHERE w.state IN ('not-this-time', 'withdrew') GROUP BY w.state, s.reason, stage
                        ORDER BY people DESC, w.state, s.reason, stage""")
                .bind("from", start(from))
                .bind("after", start(until.plusDays(1)))
                .map((row, context) -> new Funnel.Reason(
                        row.getString("state"), row.getString("reason"), row.getString("stage"), row.getInt("people")))
                .list();
    }

    /** Live listings of supported groups that still need people, by ward. */
    List<Unmet> unmet(Tx tx) {
        record Open(
                @Nullable String ward,
                @Nullable String lsoa,
                int listings,
                int places,
                @Nullable LocalDate oldest) {}
        var open = tx
                .sql()
                .createQuery("""
                        SELECT o.ward, o.lsoa, count(*) AS listings, coalesce(sum(o.places - o.taken), 0) AS places,
                          min((o.published_at AT TIME ZONE :zone)::date) AS oldest
                        FROM core.tenant t JOIN volunteering_bank.opportunity o ON o.tenant_id = t.id AND o.status = 'live'
                        WHERE (t.supporter_id = core.tenant() OR t.id = core.tenant()) AND o.closes > :now
                          AND CASE WHEN o.places IS NULL THEN o.taken = 0 ELSE o.taken < o.places END
                        GROUP BY o.ward, o.lsoa""")
                .bind("zone", workingDays.zone().getId())
                .bind("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .map((row, context) -> new Open(
                        row.getString("ward"),
                        row.getString("lsoa"),
                        row.getInt("listings"),
                        row.getInt("places"),
                        row.getObject("oldest", LocalDate.class)))
                .stream()
                .collect(Collectors.groupingBy(one -> one.ward() == null ? "" : one.ward()));
        return open.entrySet().stream()
                .map(ward -> new Unmet(
                        ward.getKey().isEmpty() ? null : ward.getKey(),
                        area(ward.getKey()).map(Area::name).findFirst().orElse(null),
                        ward.getValue().stream().mapToInt(Open::listings).sum(),
                        ward.getValue().stream()
                                .filter(one -> priority(one.lsoa()))
                                .mapToInt(Open::listings)
                                .sum(),
                        ward.getValue().stream().mapToInt(Open::places).sum(),
                        ward.getValue().stream()
                                .flatMap(one -> Stream.ofNullable(one.oldest()))
                                .min(LocalDate::compareTo)
                                .orElse(null)))
                .sorted(java.util.Comparator.comparing(Unmet::listings)
                        .reversed()
                        .thenComparing(one -> String.valueOf(one.name())))
                .limit(MOST_WARDS)
                .toList();
    }

    /** Four parts of three months each that end with this day. */
    List<Effort> effort(Tx tx, Ledger ledger, LocalDate until) {
        var parts = new ArrayList<Effort>();
        for (int part = 4; part > 0; part--) {
            var first = until.plusDays(1).minusMonths(3L * part);
            var after = until.plusDays(1).minusMonths(3L * (part - 1));
            long all = 0;
            long placed = 0;
            long priority = 0;
            for (var area : ledger.city(tx, first, after)) {
                if (area.kind() != Kind.HOURS) continue;
                long minutes = area.totals().confirmed();
                var decile = area.decile();
                all += minutes;
                placed += decile == null ? 0 : minutes;
                priority += decile != null && decile <= PRIORITY_DECILE ? minutes : 0;
            }
            parts.add(new Effort(first, after.minusDays(1), all, placed, priority));
        }
        return parts;
    }

    /** Share of the partnership's residents who live in a priority area. */
    public @Nullable Double residentsShare(Tx tx) {
        return tx.sql()
                .createQuery("""
                        SELECT CAST(sum(a.residents) FILTER (WHERE a.decile <= :priority) AS float8) / nullif(sum(a.residents), 0)
                        FROM core.area a JOIN core.partnership p ON a.authority = ANY (p.authorities) WHERE a.kind = 'lsoa'""")
                .bind("priority", PRIORITY_DECILE)
                .mapTo(Double.class)
                .findOne()
                .orElse(null);
    }

    private java.time.OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(workingDays.zone()).toOffsetDateTime();
    }

    private boolean priority(@Nullable String lsoa) {
        return area(lsoa).anyMatch(area -> area.decile() != null && area.decile() <= PRIORITY_DECILE);
    }

    private Stream<Area> area(@Nullable String code) {
        return Stream.ofNullable(code).flatMap(known -> places.area(known).stream());
    }
}
