package org.yourplace.platform.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Tasks;

/** Opens tasks in one feature's name: the kind is stored behind the feature's id, so that the home page finds its words. */
public final class CoreTasks implements Tasks {
    private static final String OPEN = """
            INSERT INTO core.task (id, kind, about, detail, path, opened_at)
            VALUES (:id, :kind, :about, :detail, :path, core.at())""";
    private static final String DONE = """
            UPDATE core.task SET done_at = coalesce(done_at, core.at()), done_by = coalesce(done_by, core.actor())
            WHERE id = :id AND tenant_id = core.tenant()""";

    private final String feature;
    private final Ids ids;

    public CoreTasks(String feature, Ids ids) {
        this.feature = feature;
        this.ids = ids;
    }

    @Override
    public UUID open(Tx tx, String kind, String about, @Nullable String detail, @Nullable String path) {
        var id = ids.next();
        tx.sql()
                .createUpdate(OPEN)
                .bind("id", id)
                .bind("kind", feature + TaskList.BETWEEN + kind)
                .bind("about", about)
                .bind("detail", detail)
                .bind("path", path)
                .execute();
        return id;
    }

    /** Done once; again changes nothing. */
    @Override
    public void done(Tx tx, UUID task) {
        if (tx.sql().createUpdate(DONE).bind("id", task).execute() == 0) {
            throw DomainException.notFound();
        }
    }
}
