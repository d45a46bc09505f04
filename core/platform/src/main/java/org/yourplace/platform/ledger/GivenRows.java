package org.yourplace.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;

/** Contributions as rows. */
final class GivenRows {
    /** One person, however many records of theirs were made one. */
    static final String PERSON = """
            coalesce((SELECT coalesce(m.merged_into, m.id) FROM core.membership m
              WHERE m.tenant_id = c.tenant_id AND m.person_id = c.person_id)::text, c.person_id::text, c.holder_hash, c.name, '')""";

    private static final String COLUMNS = """
            SELECT c.id, c.tenant_id, c.kind, c.amount, c.organisation_id, c.organisation, c.object_id, c.subject_id, c.about, c.day, c.ward, c.lsoa,
              c.decile, c.vintage, c.name, c.state, c.since, c.created_at, c.given_how, c.how,
              (core.tenant() IS NOT NULL AND core.is_giver(c)) AS own
            FROM core.contribution c WHERE c.party = 'host' AND c.feature = :feature
            """;
    private static final String SUMS = """
            SELECT <person> AS who, c.state, sum(c.amount) AS amount FROM core.contribution c
            WHERE c.party = 'host' AND c.feature = :feature AND c.kind = :kind <where> GROUP BY 1, 2""";

    private GivenRows() {}

    static Optional<Given> find(Tx tx, String feature, UUID id) {
        return tx.sql()
                .createQuery(COLUMNS + "AND c.id = :id")
                .bind("feature", feature)
                .bind("id", id)
                .map((row, context) -> given(row))
                .findOne();
    }

    static Slice<Given> list(Tx tx, String feature, Asked asked, int limit, @Nullable String after) {
        var from = after == null ? null : Place.of(after);
        var query = bind(
                tx.sql()
                        .createQuery(COLUMNS + where(asked)
                                + (from == null ? "" : " AND (c.day, c.id) < (:afterDay, :afterId)")
                                + " ORDER BY c.day DESC, c.id DESC LIMIT :limit"),
                feature,
                asked);
        if (from != null) {
            query.bind("afterDay", from.day()).bind("afterId", from.id());
        }
        return Slice.of(
                query.bind("limit", limit + 1).map((row, context) -> given(row)).list(),
                limit,
                last -> last.day() + "_" + last.id());
    }

    static Map<String, Totals> sums(Tx tx, String feature, Kind kind, Asked asked, String person) {
        var sums = new HashMap<String, Totals>();
        bind(
                        tx.sql()
                                .createQuery(SUMS)
                                .define("person", person)
                                .define("where", where(asked))
                                .bind("kind", kind.code()),
                        feature,
                        asked)
                .map((row, context) ->
                        sums.compute(row.getString("who"), adding(row.getString("state"), row.getLong("amount"))))
                .list();
        return sums;
    }

    static <K> BiFunction<K, @Nullable Totals, Totals> adding(String state, long amount) {
        return (key, before) ->
                (before == null ? Totals.NONE : before).and(Standing.of(state).orElseThrow(), amount);
    }

    static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String where(Asked asked) {
        return (asked.mine()
                        ? "AND (c.person_id = core.me() OR c.holder_hash = core.holder())"
                        : "AND c.tenant_id = core.tenant()")
                + (asked.organisation() == null ? "" : " AND c.organisation_id = :organisation")
                + (asked.standing() == null ? "" : " AND c.state = :state")
                + (asked.from() == null ? "" : " AND c.day >= :from")
                + (asked.until() == null ? "" : " AND c.day < :until")
                + (asked.words() == null
                        ? ""
                        : " AND position(lower(:words) IN lower(coalesce(c.name, '') || ' ' || c.about)) > 0");
    }

    private static Query bind(Query query, String feature, Asked asked) {
        query.bind("feature", feature);
        if (asked.organisation() != null) query.bind("organisation", asked.organisation());
        if (asked.standing() != null) query.bind("state", asked.standing().code());
        if (asked.from() != null) query.bind("from", asked.from());
        if (asked.until() != null) query.bind("until", asked.until());
        if (asked.words() != null) query.bind("words", asked.words());
        return query;
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getObject("id", UUID.class),
                row.getLong("tenant_id"),
                kind(row.getString("kind")),
                row.getLong("amount"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getObject("object_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("about"),
                row.getObject("day", LocalDate.class),
                row.getString("ward"),
                row.getString("lsoa"),
                row.getObject("decile", Integer.class),
                row.getObject("vintage", Integer.class),
                row.getString("name"),
                Standing.of(row.getString("state")).orElseThrow(),
                instant(row, "since"),
                instant(row, "created_at"),
                How.of(row.getString("given_how")),
                How.of(row.getString("how")),
                row.getBoolean("own"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Where a page ended. */
    private record Place(LocalDate day, UUID id) {
        static Place of(String text) {
            var parts = text.split("_", 2);
            try {
                if (parts.length == 2) {
                    return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
                }
            } catch (DateTimeParseException | IllegalArgumentException unknown) {
                // refused below
            }
            Violations.of().check(false, "after", "unknown-cursor").done();
            throw new IllegalStateException();
        }
    }
}
