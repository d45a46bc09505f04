package org.yourplace.csrbrokerage.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/** The staff of the employer that asks, each once, with the terms that stand for them. */
final class StaffRows {
    private static final String SELECT = """
            SELECT m.id, CASE WHEN e.id IS NULL THEN 0 WHEN e.id = m.id THEN e.revision ELSE 1 END AS version, m.name, m.external,
              b.name AS manager, m.person_id IS NOT NULL AS signed_in, e.source, coalesce(e.councillor, false) AS councillor, e.grade,
              e.contract, e.weekly_minutes, e.full_time_minutes, e.starts_on, e.ends_on, e.site
            FROM core.membership m
            LEFT JOIN core.membership b ON b.id = m.manager_id AND b.tenant_id = m.tenant_id
            """ + TermsRows.STANDING_FOR + """
            WHERE m.tenant_id = core.tenant() AND m.merged_into IS NULL AND m.until > core.at() AND m.origin <> 'support'
            """;
    private static final String LIST = """
             AND (:grade::text IS NULL OR e.bare_grade = lower(:grade))
             AND (:show::text IS NULL OR (:show = 'with-terms' AND e.id IS NOT NULL) OR (:show = 'without-terms' AND e.id IS NULL)
               OR (:show = 'councillors' AND e.councillor))
             AND (:name::text IS NULL OR (m.name, m.id) > (:name, :past::uuid))
            """;
    private static final String WRITE = """
            INSERT INTO csr_brokerage.employee AS e (id, councillor, grade, contract, weekly_minutes, full_time_minutes, starts_on, ends_on,
              site, source, changed_at)
            VALUES (:id, :councillor, :grade, :contract, :weekly, :full, :starts, :ends, :site, :source, core.at())
            ON CONFLICT (id, tenant_id) DO UPDATE SET councillor = EXCLUDED.councillor, grade = EXCLUDED.grade,
              contract = EXCLUDED.contract, weekly_minutes = EXCLUDED.weekly_minutes, full_time_minutes = EXCLUDED.full_time_minutes,
              starts_on = EXCLUDED.starts_on, ends_on = EXCLUDED.ends_on, site = EXCLUDED.site, source = EXCLUDED.source,
              changed_at = EXCLUDED.changed_at""";
    private static final int MOST_WORDS = 6;

    private StaffRows() {}

    static Slice<StaffMember> list(Tx tx, FindStaff find, int limit, @Nullable String after) {
        var from = NameCursor.of(after);
        var words = words(find.q());
        var sql = new StringBuilder(SELECT).append(LIST);
        for (int i = 0; i < words.size(); i++) {
            sql.append(" AND (strpos(m.words, :w%1$d) > 0 OR strpos(m.private_words, :w%1$d) > 0)".formatted(i));
        }
        var query = tx.sql()
                .createQuery(sql.append(" ORDER BY m.name, m.id LIMIT :limit").toString())
                .bind("grade", find.grade())
                .bind("show", find.show())
                .bind("name", from.name())
                .bind("past", from.id())
                .bind("limit", limit + 1);
        for (int i = 0; i < words.size(); i++) {
            query.bind("w" + i, words.get(i));
        }
        var found = query.map((row, context) -> member(row)).list();
        return Slice.of(found, limit, last -> NameCursor.write(last.name(), last.id()));
    }

    private static List<String> words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        var all = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return all.subList(0, Math.min(MOST_WORDS, all.size()));
    }

    static Optional<StaffMember> one(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + " AND m.id = :id")
                .bind("id", id)
                .map((row, context) -> member(row))
                .findOne();
    }

    static int withoutTerms(Tx tx) {
        return tx.sql()
                .createQuery("SELECT count(*) FROM (" + SELECT + " AND e.id IS NULL) AS missing")
                .mapTo(Integer.class)
                .one();
    }

    /** Keeps others from writing somebody's terms until this is done. */
    static void lock(Tx tx, UUID id) {
        tx.sql()
                .createQuery(
                        "SELECT id FROM core.membership WHERE id = :id AND tenant_id = core.tenant() FOR NO KEY UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    static void write(Tx tx, UUID id, Terms terms, String source) {
        tx.sql()
                .createUpdate(WRITE)
                .bind("id", id)
                .bind("councillor", terms.councillor())
                .bind("grade", terms.grade())
                .bind("contract", terms.contract().code())
                .bind("weekly", terms.weeklyMinutes())
                .bind("full", terms.fullTimeMinutes())
                .bind("starts", terms.startsOn())
                .bind("ends", terms.endsOn())
                .bind("site", terms.site())
                .bind("source", source)
                .execute();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("external"),
                row.getString("manager"),
                row.getBoolean("signed_in"),
                row.getBoolean("councillor"),
                row.getString("grade"),
                row.getString("contract"),
                row.getObject("weekly_minutes", Integer.class),
                row.getObject("full_time_minutes", Integer.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("site"),
                row.getString("source"),
                null);
    }
}
