package org.yourplace.platform.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.IdCursor;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;

/** The open tasks of the tenant that asks, oldest first. */
public final class TaskList {
    static final String BETWEEN = ":";

    private static final String COLUMNS = "SELECT id, kind, about, detail, path, opened_at, done_at FROM core.task ";
    private static final String OPEN = COLUMNS + """
            WHERE tenant_id = core.tenant() AND done_at IS NULL
              AND (:after::uuid IS NULL OR (opened_at, id) > (SELECT t.opened_at, t.id FROM core.task t
                WHERE t.id = :after::uuid AND t.tenant_id = core.tenant()))
            ORDER BY opened_at, id LIMIT :limit""";
    private static final String DONE = COLUMNS + """
            WHERE tenant_id = core.tenant() AND done_at IS NOT NULL
              AND (:after::uuid IS NULL OR (done_at, id) < (SELECT t.done_at, t.id FROM core.task t
                WHERE t.id = :after::uuid AND t.tenant_id = core.tenant()))
            ORDER BY done_at DESC, id DESC LIMIT :limit""";
    private static final String MARK = """
            UPDATE core.task SET done_at = CASE WHEN :done THEN coalesce(done_at, core.at()) END,
              done_by = CASE WHEN :done THEN coalesce(done_by, core.actor()) END
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String ONE = COLUMNS + "WHERE id = :id AND tenant_id = core.tenant()";

    /**
     * Something to do.
     *
     * @param feature whose task it is; its texts name the kind under {@code task.{kind}}
     * @param path where to do it, below the workspace; absent when the task is its own page
     */
    public record Item(
            UUID id,
            String feature,
            String kind,
            String about,
            @Nullable String detail,
            @Nullable String path,
            Instant opened,
            boolean done) {}

    /** @param after id of the last task of the page before, absent for the first page */
    public Slice<Item> open(Tx tx, @Nullable String after, int limit) {
        return list(tx, false, after, limit);
    }

    /** Open tasks, oldest first; or done ones, the latest done first. */
    public Slice<Item> list(Tx tx, boolean done, @Nullable String after, int limit) {
        var items = tx.sql()
                .createQuery(done ? DONE : OPEN)
                .bind("after", IdCursor.of(after))
                .bind("limit", limit + 1)
                .map((row, context) -> item(row))
                .list();
        return Slice.of(items, limit, item -> item.id().toString());
    }

    public Optional<Item> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    /** Marks a task as done, or as open again. */
    public void mark(Tx tx, UUID id, boolean done) {
        int changed =
                tx.sql().createUpdate(MARK).bind("id", id).bind("done", done).execute();
        if (changed == 0) {
            throw DomainException.notFound();
        }
    }

    /** How many are open. */
    public int count(Tx tx) {
        return tx.sql()
                .createQuery("SELECT count(*) FROM core.task WHERE tenant_id = core.tenant() AND done_at IS NULL")
                .mapTo(Integer.class)
                .one();
    }

    private static Item item(ResultSet row) throws SQLException {
        var kind = row.getString("kind").split(BETWEEN, 2);
        return new Item(
                row.getObject("id", UUID.class),
                kind[0],
                kind[kind.length - 1],
                row.getString("about"),
                row.getString("detail"),
                row.getString("path"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("done_at") != null);
    }
}
