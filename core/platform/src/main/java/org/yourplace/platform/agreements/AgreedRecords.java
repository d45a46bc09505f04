package org.yourplace.platform.agreements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.json.Json;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/** The records that are shared under an agreement, and who looked at them. A look is written down by the database before it shows anything. */
public final class AgreedRecords {
    private static final int MOST_LOOKS = 100;

    private final Database database;
    private final Access access;
    private final Known agreements;
    private final Audit audit;
    private final Looks looks = new Looks();

    /** An agreement of the asking organisation; refuses (404) any other. */
    @FunctionalInterface
    interface Known {
        Agreement of(Tx tx, UUID id);
    }

    AgreedRecords(Database database, Access access, Known agreements, Audit audit) {
        this.database = database;
        this.access = access;
        this.agreements = agreements;
        this.audit = audit;
    }

    /**
     * Records that are shared. The giver sees its own; the receiver reads them, which is written down for each.
     *
     * @param after id of the last record of the page before, absent for the first
     */
    public Slice<SharedRecord> page(UUID id, @Nullable UUID after, int limit) {
        requireReader();
        var found = database.read(tx -> agreements.of(tx, id));
        if (found.gives()) {
            access.require(CorePermission.MANAGE_AGREEMENTS);
            var given = database.read(
                    tx -> rows(tx, "SELECT * FROM core.given_shares(:id, :limit, :after::uuid)", id, after, limit + 1));
            return Slice.of(given, limit, one -> one.id().toString());
        }
        access.require(CorePermission.READ_SHARED);
        return database.write(tx -> {
            var read = rows(tx, "SELECT * FROM core.read_shares(:id, :limit, :after::uuid, NULL)", id, after, limit);
            audit.record(tx, "shared-records-read", id, "records", String.valueOf(read.size()));
            return new Slice<>(
                    read, read.size() < limit ? null : read.getLast().id().toString());
        });
    }

    /** Reads one shared record, which is written down. */
    public SharedRecord one(UUID id, UUID record) {
        access.require(CorePermission.READ_SHARED);
        return database.write(tx -> {
            var read = tx.sql()
                    .createQuery("SELECT * FROM core.read_shares(:id, 1, NULL, :record)")
                    .bind("id", id)
                    .bind("record", record)
                    .map((row, context) -> shared(row.getObject("record", UUID.class), row.getString("payload")))
                    .findOne()
                    .orElseThrow(DomainException::notFound);
            audit.record(tx, "shared-records-read", id, "records", "1");
            return read;
        });
    }

    private static List<SharedRecord> rows(Tx tx, String sql, UUID id, @Nullable UUID after, int limit) {
        return tx.sql()
                .createQuery(sql)
                .bind("id", id)
                .bind("limit", limit)
                .bind("after", after)
                .map((row, context) -> shared(row.getObject("record", UUID.class), row.getString("payload")))
                .list();
    }

    private static SharedRecord shared(UUID id, String payload) {
        return new SharedRecord(
                id,
                Json.tree(payload).properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, value -> value.getValue().asString())));
    }

    /** Who looked, the latest first. */
    public List<Looks.Look> looks(UUID id) {
        requireReader();
        return database.read(tx -> looks.under(tx, agreements.of(tx, id).id(), MOST_LOOKS));
    }

    /** Whoever reads what is shared, or sees to agreements. */
    void requireReader() {
        if (!access.may(CorePermission.READ_SHARED)) {
            access.require(CorePermission.MANAGE_AGREEMENTS);
        }
    }
}
