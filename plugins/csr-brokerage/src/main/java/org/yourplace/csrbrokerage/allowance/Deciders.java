package org.yourplace.csrbrokerage.allowance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.who.Role;

/**
 * Whose word is owed: the manager's, or at once that of the deputy whom they named for a time; after some working days the deputy's, else
 * the manager's manager's; then of whoever runs the programme. Never one's own.
 */
final class Deciders {
    static final int DEPUTY = 1;
    static final int PROGRAMME = 2;

    private static final String THERE = """
            SELECT m.id FROM core.membership m WHERE m.tenant_id = core.tenant() AND m.id = :id AND m.until > core.at()
              AND m.merged_into IS NULL AND m.id <> :asker AND m.email IS NOT NULL""";
    private static final String NAMED = """
            SELECT d.deputy_id FROM core.deputy d JOIN core.membership m ON m.id = d.deputy_id AND m.tenant_id = d.tenant_id
            WHERE d.tenant_id = core.tenant() AND d.member_id = :id AND d.since <= core.at() AND d.until > core.at() AND m.until > core.at()
              AND d.deputy_id <> :asker AND m.merged_into IS NULL AND m.email IS NOT NULL ORDER BY d.since, d.id LIMIT 1""";
    private static final String RUNNERS = """
            SELECT m.id, m.name, m.email, m.manager_id FROM core.membership m WHERE m.tenant_id = core.tenant() AND m.until > core.at()
              AND m.since <= core.at() AND m.merged_into IS NULL AND m.origin <> 'support' AND m.email IS NOT NULL AND m.id <> :asker
              AND m.roles && CAST(:words AS text[])
            ORDER BY m.name, m.id LIMIT 5""";

    private Deciders() {}

    static @Nullable UUID first(Tx tx, Me asker) {
        var manager = asker.manager();
        if (manager == null) return null;
        var deputy = named(tx, manager, asker.id());
        return deputy != null ? deputy : there(tx, manager, asker.id());
    }

    private static @Nullable UUID there(Tx tx, UUID member, UUID asker) {
        return tx.sql()
                .createQuery(THERE)
                .bind("id", member)
                .bind("asker", asker)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }

    /** Who is asked after whoever did not answer; absent: whoever runs the programme. */
    static @Nullable UUID next(Tx tx, Me asker, UUID silent) {
        var manager = Objects.requireNonNullElse(asker.manager(), silent);
        var deputy = named(tx, manager, asker.id());
        if (deputy != null && !deputy.equals(silent)) return deputy;
        return tx.sql()
                .createQuery("SELECT manager_id FROM core.membership WHERE id = :id AND tenant_id = core.tenant()"
                        + " AND manager_id IS NOT NULL")
                .bind("id", manager)
                .mapTo(UUID.class)
                .findOne()
                .map(above -> there(tx, above, asker.id()))
                .filter(above -> !above.equals(silent))
                .orElse(null);
    }

    /** Whom a member named to stand in for them now. */
    static @Nullable UUID named(Tx tx, UUID member, UUID asker) {
        return tx.sql()
                .createQuery(NAMED)
                .bind("id", member)
                .bind("asker", asker)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }

    /** The name of the manager for whom whoever owes the word stands in. */
    static Optional<String> standsInFor(Tx tx, TimeOff asked) {
        return Me.of(tx, asked.memberId())
                .map(Me::manager)
                .filter(manager -> asked.deciderId() != null
                        && Objects.equals(asked.deciderId(), named(tx, manager, asked.memberId())))
                .flatMap(manager -> Me.of(tx, manager))
                .map(Me::name);
    }

    /** Those who run the programme, to be written to. */
    static List<Me> runners(Tx tx, UUID asker) {
        return tx.sql()
                .createQuery(RUNNERS)
                .bind("asker", asker)
                .bindArray("words", String.class, words(tx))
                .map((row, context) -> new Me(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getObject("manager_id", UUID.class)))
                .list();
    }

    /** The roles, in every way in which somebody can hold them, that may run the programme in this organisation. */
    private static List<String> words(Tx tx) {
        var roles = CsrPermission.RUN_PROGRAMME.defaultRoles().stream()
                .map(Role::code)
                .collect(Collectors.toCollection(TreeSet::new));
        tx.sql()
                .createQuery("SELECT role, granted FROM core.role_permission WHERE tenant_id = core.tenant()"
                        + " AND permission = :permission")
                .bind("permission", CsrFeature.ID + ":" + CsrPermission.RUN_PROGRAMME.name())
                .map((row, context) -> Map.entry(row.getString("role"), row.getBoolean("granted")))
                .forEach(set -> {
                    if (set.getValue()) roles.add(set.getKey());
                    else roles.remove(set.getKey());
                });
        return roles.stream()
                .flatMap(role -> Stream.of(role, CsrFeature.ID + ":" + role))
                .toList();
    }
}
