package org.yourplace.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.yourplace.bench.ask.Workload;
import org.yourplace.bench.measure.HttpSide;
import org.yourplace.bench.measure.Side;
import org.yourplace.bench.measure.SqlSide;
import org.yourplace.bench.plant.Planted;

/** Opens the ways of asking of one house. */
record Sides(House house, Planted planted, int clients) {
    private static final int PAGE = 20;

    /** Opens one way of asking. */
    @FunctionalInterface
    interface Opening {
        Side open() throws SQLException;
    }

    /** One for each client. */
    List<Side> each(Opening opening) throws SQLException {
        var all = new ArrayList<Side>();
        for (int i = 0; i < clients; i++) {
            all.add(opening.open());
        }
        return all;
    }

    Side http() {
        return new HttpSide(house.port(), planted.host());
    }

    /** As the application's role. */
    Side sql(Workload workload) throws SQLException {
        return sql(house.app(), workload.sql());
    }

    Side sql(Connection connection, String sql) throws SQLException {
        return new SqlSide(connection, planted.id(), sql, PAGE);
    }
}
