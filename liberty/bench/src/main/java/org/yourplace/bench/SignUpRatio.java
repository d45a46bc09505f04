package org.yourplace.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.yourplace.bench.plant.Planted;
import org.yourplace.bench.signup.SignUps;

/** W4: how many places people get through the server beside the best SQL for the same transaction; and whether all were counted right. */
record SignUpRatio(House house, Planted planted, Options options, Report report) {
    /** As many connections as the server's own pool has (liberty/src/main/liberty/config). */
    private static final int POOL = 10;

    private static final double MUST = 0.3;
    private static final double GOAL = 0.45;

    void measure(Connection admin) throws SQLException {
        report.say("");
        report.say(
                "W4 200 clients sign up for 100 shifts of 50 places; SQL shares %d connections as the server does",
                POOL);
        var signUps = new SignUps(admin, planted);
        try {
            var results = signUps.take(
                    house.port(),
                    planted.host(),
                    house::app,
                    POOL,
                    Duration.ofSeconds(options.warmUp() / 3),
                    options.rounds(),
                    Duration.ofSeconds(options.seconds()));
            var http = results.get(0);
            var sql = results.get(1);
            report.say("  HTTP %,.0f sign-ups a second, SQL %,.0f", http.perSecond(), sql.perSecond());
            report.times("HTTP", http.times());
            report.times("SQL", sql.times());
            report.atLeast("W4 ratio HTTP to SQL", http.perSecond() / sql.perSecond(), MUST, GOAL);
            report.say("  %,d places and numbers in the line given out", signUps.booked());
            report.atMost("shifts over their places, or counted wrongly", signUps.wrong(), 0);
        } finally {
            signUps.clear();
        }
    }
}
