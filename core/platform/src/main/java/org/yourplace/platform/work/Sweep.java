package org.yourplace.platform.work;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.directory.Directory;

/** Housekeeping as the worker: hands out again what waited for its feature, issues runs of jobs, forgets what is long done. */
final class Sweep {
    private static final int SECONDS_BEFORE_LOST = 5;

    private static final String WAITING = """
            SELECT DISTINCT t.tenant_id, t.feature FROM core.ticket t
            WHERE t.done_at IS NULL AND t.failed_at IS NULL AND t.issued_at < :before
              AND NOT EXISTS (SELECT FROM core.scheduled_tasks s WHERE s.task_name = 'ticket' AND s.task_instance = t.id::text)""";

    private static final String LINE = """
            INSERT INTO core.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            SELECT 'ticket', t.ticket::text, convert_to(json_build_object('partnership', t.partnership_id, 'tenant', t.tenant_id,
              'ticket', t.ticket)::text, 'UTF8'), :now, false, 1
            FROM %s t ON CONFLICT DO NOTHING""";

    private static final String AGAIN = LINE.formatted("""
            (SELECT w.id AS ticket, w.tenant_id, n.partnership_id FROM core.ticket w JOIN core.tenant n ON n.id = w.tenant_id
              WHERE w.done_at IS NULL AND w.failed_at IS NULL AND w.tenant_id = :tenant AND w.feature = :feature)""");

    private static final String JOBS = LINE.formatted("core.issue_tickets(:feature, :name, :now)");

    private static final String SHARES = LINE.formatted("core.issue_share_tickets(:now)");

    private record Waiting(long tenant, String feature) {}

    private final Jdbi worker;
    private final Directory directory;
    private final RunningFeatures features;
    private final Clock present;

    Sweep(Jdbi worker, Directory directory, RunningFeatures features, Clock present) {
        this.worker = worker;
        this.directory = directory;
        this.features = features;
        this.present = present;
    }

    /** Tickets without a line whose feature is on: it was off, or a line was lost. */
    void handOutAgain() {
        var now = present.instant().atOffset(ZoneOffset.UTC);
        worker.useHandle(handle -> handle
                .createQuery(WAITING)
                .bind("before", now.minusSeconds(SECONDS_BEFORE_LOST))
                .map((row, context) -> new Waiting(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .filter(this::on)
                .forEach(waiting -> handle.createUpdate(AGAIN)
                        .bind("tenant", waiting.tenant())
                        .bind("feature", waiting.feature())
                        .bind("now", now)
                        .execute()));
    }

    private boolean on(Waiting waiting) {
        return waiting.feature().equals(Tickets.CORE)
                || (features.ids().contains(waiting.feature()) && directory.on(waiting.tenant(), waiting.feature()));
    }

    /** One ticket for each tenant that has the feature on and is not still at the run before. */
    void issue(String feature, String job) {
        worker.useHandle(handle -> handle.createUpdate(JOBS)
                .bind("feature", feature)
                .bind("name", Tickets.JOB + job)
                .bind("now", present.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** One ticket for each sharing agreement in force, for its giver to put its records in anew. */
    void share() {
        worker.useHandle(handle -> handle.createUpdate(SHARES)
                .bind("now", present.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    void forget() {
        worker.useHandle(handle -> handle.createQuery(
                        "SELECT core.forget_tickets(:now)::text || core.forget_answers(:now)::text")
                .bind("now", present.instant().atOffset(ZoneOffset.UTC))
                .mapTo(String.class)
                .list());
    }
}
