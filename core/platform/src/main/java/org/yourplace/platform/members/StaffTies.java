package org.yourplace.platform.members;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;

/**
 * Whom and what the rows of one transaction point to: line managers, those who wait for one, and teams. Many rows point to the same, so
 * each is looked up once. What is remembered stood there before the row that asked, so a row that is taken back leaves nothing wrong.
 */
final class StaffTies {
    private static final String MANAGER = """
            SELECT b.id FROM core.membership b WHERE b.tenant_id = core.tenant() AND b.merged_into IS NULL AND b.id <> :id
              AND (b.external = :manager OR b.email = lower(:manager))
            ORDER BY (b.external = :manager) DESC NULLS LAST, b.until DESC LIMIT 1""";
    private static final String WAITING = """
            SELECT DISTINCT manager_said FROM core.membership
            WHERE tenant_id = core.tenant() AND manager_id IS NULL AND manager_said IS NOT NULL""";
    private static final String AWAITED = """
            UPDATE core.membership SET manager_id = :id, manager_said = NULL
            WHERE tenant_id = core.tenant() AND manager_id IS NULL AND manager_said = ANY (:words::text[]) AND id <> :id""";
    private static final String TEAMS = "SELECT bare_name, id FROM core.team WHERE tenant_id = core.tenant()";
    private static final String TEAM = """
            WITH made AS (INSERT INTO core.team (id, name) VALUES (:id, :name) ON CONFLICT (tenant_id, bare_name) DO NOTHING RETURNING id)
            SELECT id, true AS fresh FROM made UNION ALL SELECT id, false FROM core.team WHERE tenant_id = core.tenant() AND bare_name = lower(:name)""";

    private final Tx tx;
    private final Ids ids;
    private final Map<String, UUID> managers = new HashMap<>();
    private @Nullable Set<String> waiting;
    private @Nullable Map<String, UUID> teams;

    StaffTies(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
    }

    boolean in(Tx asked) {
        return tx == asked;
    }

    /** The line manager of somebody, by number or address; absent while there is no such person. */
    @Nullable
    UUID manager(UUID of, @Nullable String said) {
        if (said == null) return null;
        var known = managers.get(said);
        if (known != null && !known.equals(of)) return known;
        var found = tx.sql()
                .createQuery(MANAGER)
                .bind("id", of)
                .bind("manager", said)
                .mapTo(UUID.class)
                .findOne();
        if (known == null) found.ifPresent(id -> managers.put(said, id));
        if (found.isEmpty()) waiting().add(said.toLowerCase(Locale.ROOT));
        return found.orElse(null);
    }

    /** Somebody has come, or is known by other words from now on: those who wait for this manager are theirs. */
    void came(UUID id, @Nullable String number, @Nullable String email) {
        var words = Stream.of(Optional.ofNullable(number), Optional.ofNullable(email))
                .flatMap(Optional::stream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        managers.keySet().removeIf(said -> words.contains(said.toLowerCase(Locale.ROOT)));
        if (words.stream().noneMatch(waiting()::contains)) return;
        tx.sql()
                .createUpdate(AWAITED)
                .bind("id", id)
                .bind("words", words.toArray(String[]::new))
                .execute();
    }

    /** Somebody may be known by other words than before. */
    void forget() {
        managers.clear();
    }

    /** Ids of teams; one that is not there is made. */
    List<UUID> teams(List<String> names) {
        return names.stream()
                .map(this::team)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<UUID> team(String name) {
        var bare = name.toLowerCase(Locale.ROOT);
        var known = Optional.ofNullable(teams().get(bare));
        return known.isPresent()
                ? known
                : tx.sql()
                        .createQuery(TEAM)
                        .bind("id", ids.next())
                        .bind("name", name)
                        .map((row, context) -> {
                            var id = row.getObject("id", UUID.class);
                            if (!row.getBoolean("fresh")) teams().put(bare, id);
                            return id;
                        })
                        .findFirst();
    }

    private Map<String, UUID> teams() {
        if (teams == null) {
            var all = new HashMap<String, UUID>();
            tx.sql()
                    .createQuery(TEAMS)
                    .map((row, context) -> all.put(row.getString("bare_name"), row.getObject("id", UUID.class)))
                    .list();
            teams = all;
        }
        return teams;
    }

    private Set<String> waiting() {
        if (waiting == null) {
            waiting = new HashSet<>(
                    tx.sql().createQuery(WAITING).mapTo(String.class).list());
        }
        return waiting;
    }
}
