package org.yourplace.platform.work;

import com.github.kagkarlsson.scheduler.task.Priority;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for work after commit, in the transaction at hand: ticket and scheduler's line are one statement, kept or rolled back with it. What
 * a moved clock asks for, a planted year above all, stands back behind what people wait for now.
 */
public final class Tickets {
    static final String TASK = "ticket";
    static final String CORE = "core";
    static final String EVENT = "event:";
    static final String JOB = "job:";

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ISSUE = """
            WITH ticket AS (
              INSERT INTO core.ticket (id, feature, name, payload, issued_at, moment)
              VALUES (:id, :feature, :name, :payload::jsonb, core.at(), CASE WHEN :moved THEN core.at() END))
            INSERT INTO core.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version, priority)
            SELECT :task, :id::text, convert_to(json_build_object('partnership', core.partnership(), 'tenant', core.owner(),
              'ticket', :id::text)::text, 'UTF8'), :now::timestamptz, false, 1, :priority""";

    private static final String PLAIN = """
            INSERT INTO core.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            VALUES (:task, :id::text, convert_to(json_build_object('id', :id::text)::text, 'UTF8'), :now, false, 1)""";

    private final Bindings bindings;
    private final Ids ids;
    private final Clock present;

    /** @param present the real time: work asked for with the clock moved is still done now */
    public Tickets(Bindings bindings, Ids ids, Clock present) {
        this.bindings = bindings;
        this.ids = ids;
        this.present = present;
    }

    /** Work of core itself, for the tenant that owns what is written here. */
    public void core(Tx tx, String work, UUID subject) {
        issue(tx, CORE, work, Map.of("id", subject));
    }

    /** Work of core itself that is no tenant's. */
    public void nobodys(Tx tx, String work, UUID subject) {
        tx.sql()
                .createUpdate(PLAIN)
                .bind("task", CORE + ":" + work)
                .bind("id", subject)
                .bind("now", present.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    void issue(Tx tx, String feature, String name, Object payload) {
        tx.sql()
                .createUpdate(ISSUE)
                .bind("id", ids.next())
                .bind("feature", feature)
                .bind("name", name)
                .bind("payload", JSON.writeValueAsString(payload))
                .bind("moved", bindings.current().moment() != null)
                .bind("task", TASK)
                .bind("priority", bindings.current().moment() != null ? Priority.LOW : Priority.MEDIUM)
                .bind("now", present.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
