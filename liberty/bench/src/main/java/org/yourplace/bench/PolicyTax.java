package org.yourplace.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.yourplace.bench.ask.Workload;
import org.yourplace.bench.measure.Side;
import org.yourplace.bench.measure.Turns;

/** What the policies cost: the same questions as two roles, both bound by core.enter; policies bind only one of them. */
record PolicyTax(House house, Sides sides, Turns turns, Report report) {
    private static final String UNBOUND = "yp_bench";
    private static final double MOST = 1.15;

    void measure(Connection admin, List<? extends Workload> workloads) throws SQLException {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        execute(admin, "DROP ROLE IF EXISTS " + UNBOUND);
        execute(admin, "CREATE ROLE " + UNBOUND + " LOGIN BYPASSRLS IN ROLE yp_app PASSWORD '" + password + "'");
        try {
            for (var workload : workloads) {
                measure(workload, password);
            }
        } finally {
            execute(admin, "DROP ROLE IF EXISTS " + UNBOUND);
        }
    }

    private void measure(Workload workload, String password) throws SQLException {
        report.say("");
        report.say("%s as a role under the policies and as one without them", workload.name());
        report.heading();
        var both = List.of(
                sides.each(() -> sides.sql(workload)),
                sides.each(() -> sides.sql(house.as(UNBOUND, password), workload.sqlWithoutPolicies())));
        var results = turns.take(workload, both);
        both.forEach(side -> side.forEach(Side::close));
        report.line("with policies", results.get(0));
        report.line("without", results.get(1));
        report.atMost(
                "tax of the policies",
                results.get(1).perSecond() / results.get(0).perSecond(),
                MOST);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
