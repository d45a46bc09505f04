package org.yourplace.csrbrokerage.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/** Frozen figures as rows: written once. */
final class ImpactRows {
    private static final String QUARTERS = """
            SELECT id, quarter, as_of, frozen_at, hour_pence, hour_source, hour_year FROM csr_brokerage.impact_quarter WHERE tenant_id = core.tenant()
            """;
    private static final String OPEN = """
            INSERT INTO csr_brokerage.impact_quarter (id, quarter, as_of, frozen_at, hour_pence, hour_source, hour_year)
            VALUES (:id, :quarter, :asOf, :at, :pence, :source, :year) ON CONFLICT DO NOTHING""";
    private static final String CELL = """
            INSERT INTO csr_brokerage.impact_cell (quarter_id, sheet, line, measure, position, value, hidden)
            VALUES (:id, :sheet, :line, :measure, :position, :value, :hidden)""";
    private static final String CELLS = """
            SELECT sheet, line, measure, value, hidden FROM csr_brokerage.impact_cell
            WHERE quarter_id = :id AND tenant_id = core.tenant() ORDER BY sheet, position, measure""";

    private ImpactRows() {}

    private record Head(UUID id, Quarter quarter, Instant frozenAt, FrozenQuarter.@Nullable HourValue hourValue) {}

    /** Whether it is frozen now; it may have been before. */
    static boolean open(Tx tx, UUID id, Quarter quarter, Instant asOf, Instant at, FrozenQuarter.HourValue value) {
        return tx.sql()
                        .createUpdate(OPEN)
                        .bind("id", id)
                        .bind("quarter", quarter.from())
                        .bind("asOf", asOf.atOffset(ZoneOffset.UTC))
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("pence", value.pence())
                        .bind("source", value.source())
                        .bind("year", value.year())
                        .execute()
                > 0;
    }

    static void write(Tx tx, UUID id, List<Counted> counted, Suppression hidden) {
        var batch = tx.sql().prepareBatch(CELL);
        for (var table : counted) {
            var lines = new ArrayList<>(table.lines());
            var totals = new HashMap<String, Long>();
            table.sheet().measures().forEach(measure -> totals.put(measure, table.total(measure)));
            lines.add(new Counted.Line(Counted.TOTAL, totals));
            int position = 0;
            for (var line : lines) {
                position++;
                for (var measure : table.sheet().measures()) {
                    batch.bind("id", id)
                            .bind("sheet", table.sheet().code())
                            .bind("line", line.code())
                            .bind("measure", measure)
                            .bind("position", position)
                            .bind("value", line.value(measure))
                            .bind("hidden", hidden.hides(table.sheet(), line.code(), measure))
                            .add();
                }
            }
        }
        batch.execute();
    }

    /** The latest first; {@code before} is the first day of a quarter. */
    static Slice<FrozenQuarter> list(Tx tx, int limit, @Nullable LocalDate before) {
        var query = tx.sql()
                .createQuery(QUARTERS + (before == null ? "" : "AND quarter < :before ")
                        + "ORDER BY quarter DESC LIMIT :limit");
        if (before != null) query.bind("before", before);
        var heads =
                query.bind("limit", limit + 1).map((row, context) -> head(row)).list();
        return Slice.of(heads, limit, last -> last.quarter().code()).map(head -> quarter(tx, head));
    }

    static Optional<FrozenQuarter> find(Tx tx, Quarter quarter) {
        return tx.sql()
                .createQuery(QUARTERS + "AND quarter = :quarter")
                .bind("quarter", quarter.from())
                .map((row, context) -> head(row))
                .findOne()
                .map(head -> quarter(tx, head));
    }

    private static Head head(java.sql.ResultSet row) throws java.sql.SQLException {
        var value = new FrozenQuarter.HourValue(
                row.getInt("hour_pence"), row.getString("hour_source"), row.getInt("hour_year"));
        return new Head(
                row.getObject("id", UUID.class),
                new Quarter(row.getObject("quarter", LocalDate.class)),
                row.getTimestamp("frozen_at").toInstant(),
                value.pence() == 0 ? null : value);
    }

    private static FrozenQuarter quarter(Tx tx, Head head) {
        var sheets = new LinkedHashMap<Sheet, Map<String, Map<String, Long>>>();
        var hidden = new HashMap<Sheet, Map<String, Boolean>>();
        tx.sql()
                .createQuery(CELLS)
                .bind("id", head.id())
                .map((row, context) -> {
                    var sheet = Sheet.read(row.getString("sheet")).orElseThrow();
                    var line = row.getString("line");
                    var values = sheets.computeIfAbsent(sheet, none -> new LinkedHashMap<>())
                            .computeIfAbsent(line, none -> new HashMap<>());
                    if (!row.getBoolean("hidden")) values.put(row.getString("measure"), row.getLong("value"));
                    return hidden.computeIfAbsent(sheet, none -> new HashMap<>())
                            .merge(line, row.getBoolean("hidden"), Boolean::logicalOr);
                })
                .list();
        var tables = new ArrayList<FrozenQuarter.Table>();
        for (var sheet : Sheet.values()) {
            var lines = sheets.getOrDefault(sheet, Map.of()).entrySet().stream()
                    .map(line -> new FrozenQuarter.Line(
                            line.getKey(),
                            line.getValue(),
                            hidden.getOrDefault(sheet, Map.of()).getOrDefault(line.getKey(), false)))
                    .toList();
            if (!lines.isEmpty()) {
                tables.add(new FrozenQuarter.Table(
                        sheet.code(), sheet.measures(), lines.subList(0, lines.size() - 1), lines.getLast()));
            }
        }
        return new FrozenQuarter(
                head.quarter().code(),
                head.quarter().from(),
                head.quarter().until().minusDays(1),
                head.frozenAt(),
                head.hourValue(),
                tables);
    }
}
