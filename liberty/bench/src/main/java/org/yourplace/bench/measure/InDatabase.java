package org.yourplace.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.yourplace.bench.ask.Ask;
import org.yourplace.bench.ask.Workload;

/** What PostgreSQL itself says that a query took: EXPLAIN (ANALYZE) as the application's role, bound to the caller. */
public final class InDatabase {
    private static final Pattern PLANNING = Pattern.compile("\"Planning Time\": ([0-9.]+)");
    private static final Pattern EXECUTION = Pattern.compile("\"Execution Time\": ([0-9.]+)");

    private final Connection connection;
    private final long partnership;
    private final Times planning = new Times();
    private final Times execution = new Times();

    private InDatabase(Connection connection, long partnership) {
        this.connection = connection;
        this.partnership = partnership;
    }

    /** @param app as the application's role; closed in the end */
    public static InDatabase explain(Connection app, long partnership, Workload workload, int times)
            throws SQLException {
        var measured = new InDatabase(app, partnership);
        try (app) {
            app.setAutoCommit(false);
            var random = new SplittableRandom(3);
            for (int i = 0; i < times; i++) {
                measured.explain(workload, workload.next(random));
            }
        }
        return measured;
    }

    private void explain(Workload workload, Ask question) throws SQLException {
        try (var enter = connection.prepareStatement(Enter.SQL);
                var query =
                        connection.prepareStatement("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + workload.sql())) {
            Enter.bind(enter, partnership, question);
            enter.execute();
            int at = 0;
            for (var parameter : question.parameters()) {
                query.setObject(++at, parameter);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                var plan = rows.getString(1);
                planning.add(nanos(PLANNING, plan));
                execution.add(nanos(EXECUTION, plan));
            }
        } finally {
            connection.rollback();
        }
    }

    private static long nanos(Pattern pattern, String plan) {
        var found = pattern.matcher(plan);
        return found.find() ? Math.round(Double.parseDouble(found.group(1)) * 1e6) : 0;
    }

    public Times planning() {
        return planning;
    }

    public Times execution() {
        return execution;
    }
}
