package org.yourplace.csrbrokerage.allowance;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** The place of whoever asks in the organisation that they ask in; what was merged into it is theirs too. */
record Me(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable UUID manager) {
    static Optional<Me> find(Tx tx) {
        return one(tx, "m.person_id = core.actor()", null);
    }

    static Optional<Me> of(Tx tx, UUID member) {
        return one(
                tx,
                "m.id = (SELECT coalesce(x.merged_into, x.id) FROM core.membership x"
                        + " WHERE x.id = :id AND x.tenant_id = core.tenant())",
                member);
    }

    /** Whether a record is theirs, also one that was merged into their place. */
    static boolean owns(Tx tx, UUID member) {
        return of(tx, member)
                .flatMap(them -> find(tx).map(me -> me.id().equals(them.id())))
                .orElse(false);
    }

    private static Optional<Me> one(Tx tx, String where, @Nullable UUID id) {
        var query = tx.sql()
                .createQuery("SELECT m.id, m.name, m.email, m.manager_id FROM core.membership m"
                        + " WHERE m.tenant_id = core.tenant() AND m.until > core.at() AND m.merged_into IS NULL AND "
                        + where);
        if (id != null) query.bind("id", id);
        return query.map((row, context) -> new Me(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getObject("manager_id", UUID.class)))
                .findOne();
    }
}
