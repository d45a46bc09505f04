package org.yourplace.platform.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.json.Json;
import org.yourplace.spi.cases.CaseEntry;
import org.yourplace.spi.cases.CaseFile;
import org.yourplace.spi.cases.Cases;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.who.TenantRef;

/** Cases of one feature. Who may do what is decided in the database, by its functions, policies and the trigger that numbers entries. */
public final class CoreCases implements Cases {
    /** The party that asks must be in it: one that left reads its own rows, which says nothing of the case. */
    private static final String FILES = """
            SELECT c.id, c.kind, c.about, c.opened_at, c.closed_at, o.id AS owner, o.slug, o.name,
              (SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name)
                  ORDER BY p.tenant_id <> c.tenant_id, p.joined_at, p.tenant_id)
                FROM core.case_party p JOIN core.tenant t ON t.id = p.tenant_id WHERE p.case_id = c.id AND p.left_at IS NULL)::text AS parties
            FROM core.case_file c JOIN core.tenant o ON o.id = c.tenant_id
            WHERE c.feature = :feature AND c.audience_id = ANY (core.audiences())
            """;

    private static final String LIST = FILES + """
              AND c.kind = :kind AND (:after::uuid IS NULL OR (c.opened_at, c.id) < (SELECT a.opened_at, a.id FROM core.case_file a
                WHERE a.id = :after::uuid))
            ORDER BY c.opened_at DESC, c.id DESC LIMIT :limit""";
    private static final String ENTRIES = """
            SELECT e.id, e.number, e.tenant_id, e.kind, e.payload::text AS payload, e.at, e.by_id FROM core.case_entry e
            JOIN core.case_file c ON c.id = e.case_id AND c.feature = :feature AND c.audience_id = ANY (core.audiences())
            WHERE e.case_id = :id ORDER BY e.number""";
    private static final String APPEND = """
            INSERT INTO core.case_entry (id, audience_id, case_id, owner_id, kind, payload)
            SELECT :entry, c.audience_id, c.id, c.tenant_id, :kind, :payload::jsonb
            FROM core.case_file c WHERE c.id = :id AND c.feature = :feature AND c.audience_id = ANY (core.audiences())""";

    private final String feature;
    private final Ids ids;

    public CoreCases(String feature, Ids ids) {
        this.feature = feature;
        this.ids = ids;
    }

    @Override
    public UUID open(Tx tx, String kind, String about) {
        Violations.of().text("about", about, 1, 200).done();
        var id = ids.next();
        tx.sql()
                .createQuery("SELECT core.open_case(:id, :feature, :kind, :about)")
                .bind("id", id)
                .bind("feature", feature)
                .bind("kind", kind)
                .bind("about", about)
                .mapTo(String.class)
                .findOne();
        return id;
    }

    @Override
    public void admit(Tx tx, UUID id, long tenant) {
        withTenant(tx, "SELECT core.admit_to_case(:id, :tenant)", id, tenant);
    }

    @Override
    public void leave(Tx tx, UUID id, long tenant) {
        withTenant(tx, "SELECT core.leave_case(:id, :tenant)", id, tenant);
    }

    private void withTenant(Tx tx, String call, UUID id, long tenant) {
        require(tx, id);
        tx.sql()
                .createQuery(call)
                .bind("id", id)
                .bind("tenant", tenant)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void close(Tx tx, UUID id) {
        require(tx, id);
        tx.sql()
                .createQuery("SELECT core.close_case(:id)")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public UUID append(Tx tx, UUID id, String kind, Record payload) {
        var entry = ids.next();
        int appended = tx.sql()
                .createUpdate(APPEND)
                .bind("entry", entry)
                .bind("id", id)
                .bind("feature", feature)
                .bind("kind", kind)
                .bind("payload", Json.text(payload))
                .execute();
        if (appended == 0) {
            throw DomainException.notFound();
        }
        return entry;
    }

    /** Another feature's case is not there. */
    private void require(Tx tx, UUID id) {
        find(tx, id).orElseThrow(DomainException::notFound);
    }

    @Override
    public Optional<CaseFile> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(FILES + "AND c.id = :id")
                .bind("feature", feature)
                .bind("id", id)
                .map((row, context) -> file(row))
                .findOne();
    }

    @Override
    public Slice<CaseFile> list(Tx tx, String kind, @Nullable String after, int limit) {
        var files = tx.sql()
                .createQuery(LIST)
                .bind("feature", feature)
                .bind("kind", kind)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) -> file(row))
                .list();
        return Slice.of(files, limit, file -> file.id().toString());
    }

    @Override
    public List<CaseEntry> entries(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ENTRIES)
                .bind("feature", feature)
                .bind("id", id)
                .map((row, context) -> new CaseEntry(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getLong("tenant_id"),
                        row.getString("kind"),
                        Json.tree(row.getString("payload")),
                        instant(row, "at"),
                        row.getObject("by_id", UUID.class)))
                .list();
    }

    private static CaseFile file(ResultSet row) throws SQLException {
        var parties = Json.tree(row.getString("parties"))
                .valueStream()
                .map(one -> new TenantRef(
                        one.get("id").asLong(),
                        one.get("slug").asString(),
                        one.get("name").asString()))
                .toList();
        return new CaseFile(
                row.getObject("id", UUID.class),
                new TenantRef(row.getLong("owner"), row.getString("slug"), row.getString("name")),
                row.getString("kind"),
                row.getString("about"),
                parties,
                instant(row, "opened_at"),
                row.getObject("closed_at") == null ? null : instant(row, "closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
