package org.yourplace.volunteeringbank.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.volunteeringbank.dbs.Verdict;
import org.yourplace.volunteeringbank.dbs.Verdict.Outcome;

/** Sheets as row-level security lets the caller read them, and as their organisation writes them. */
final class SheetRows {
    /**
     * A sheet as it is stored.
     *
     * @param settledAt when a supporter last looked at it
     */
    record Row(
            UUID id,
            Sheet said,
            @Nullable Verdict dbs,
            @Nullable LocalDate dbsOn,
            Instant writtenAt,
            @Nullable Instant settledAt) {
        boolean open() {
            return dbs != null && dbs.is(Outcome.ASK) && settledAt == null;
        }
    }

    void put(Tx tx, UUID listing, UUID organisation, Sheet said, @Nullable Verdict dbs, LocalDate on, Instant now) {
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.check_sheet (id, audience_id, organisation_id, paid_before, paid_note, around, tasks, often,
                          supervised, safeguarding, insurance, support, dbs_level, dbs_outcome, dbs_rule, dbs_source, dbs_on, written_at)
                        VALUES (:id, :audience, :organisation, :paidBefore, :paidNote, :around, :tasks, :often, :supervised, :safeguarding,
                          :insurance, :support, :level, :outcome, :rule, :source, :on, :at)
                        ON CONFLICT (id, tenant_id) DO UPDATE SET audience_id = EXCLUDED.audience_id, paid_before = EXCLUDED.paid_before,
                          paid_note = EXCLUDED.paid_note, around = EXCLUDED.around, tasks = EXCLUDED.tasks, often = EXCLUDED.often,
                          supervised = EXCLUDED.supervised, safeguarding = EXCLUDED.safeguarding, insurance = EXCLUDED.insurance,
                          support = EXCLUDED.support, dbs_level = EXCLUDED.dbs_level, dbs_outcome = EXCLUDED.dbs_outcome,
                          dbs_rule = EXCLUDED.dbs_rule, dbs_source = EXCLUDED.dbs_source, dbs_on = EXCLUDED.dbs_on,
                          written_at = EXCLUDED.written_at""")
                .bind("id", listing)
                .bind("audience", tx.audience(Visibility.SUPPORT))
                .bind("organisation", organisation)
                .bind("paidBefore", said.paidBefore())
                .bind("paidNote", said.paidNote())
                .bind("around", said.around().toArray(String[]::new))
                .bind("tasks", said.tasks().toArray(String[]::new))
                .bind("often", said.often())
                .bind("supervised", said.supervised())
                .bind("safeguarding", said.safeguarding())
                .bind("insurance", said.insurance())
                .bind("support", said.support())
                .bind("level", dbs == null ? null : dbs.level())
                .bind("outcome", dbs == null ? null : dbs.outcome().code())
                .bind("rule", dbs == null ? null : dbs.rule())
                .bind("source", dbs == null ? null : dbs.source())
                .bind("on", dbs == null ? null : on)
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<Row> find(Tx tx, UUID listing) {
        return Optional.ofNullable(all(tx, List.of(listing)).get(listing));
    }

    Map<UUID, Row> all(Tx tx, Collection<UUID> listings) {
        return tx
                .sql()
                .createQuery("SELECT * FROM volunteering_bank.check_sheet WHERE id = ANY (CAST(:ids AS uuid[]))")
                .bind("ids", listings.stream().map(UUID::toString).toArray(String[]::new))
                .map((row, context) -> row(row))
                .stream()
                .collect(Collectors.toMap(Row::id, row -> row));
    }

    private static Row row(ResultSet row) throws SQLException {
        var level = row.getString("dbs_level");
        var settled = row.getTimestamp("settled_at");
        return new Row(
                row.getObject("id", UUID.class),
                new Sheet(
                        row.getString("paid_before"),
                        row.getString("paid_note"),
                        words(row, "around"),
                        words(row, "tasks"),
                        row.getString("often"),
                        row.getString("supervised"),
                        row.getString("safeguarding"),
                        row.getString("insurance"),
                        row.getString("support")),
                level == null ? null : verdict(row, level),
                row.getObject("dbs_on", LocalDate.class),
                row.getTimestamp("written_at").toInstant(),
                settled == null ? null : settled.toInstant());
    }

    private static Verdict verdict(ResultSet row, String level) throws SQLException {
        var outcome = Outcome.valueOf(row.getString("dbs_outcome").toUpperCase(Locale.ROOT));
        return new Verdict(level, outcome, row.getString("dbs_rule"), row.getString("dbs_source"), null);
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
