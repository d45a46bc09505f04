package org.yourplace.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody with every right in the database, but without the key, changes sealed trails in every way that comes to mind. */
class TamperingTest {
    private static final int TAMPERINGS = 1_000;
    private static final long SEED = 20_261_122;
    private static SealedCity sealed;
    private static List<Anchor> anchors;

    @BeforeAll
    static void sealed_trails() throws SQLException {
        sealed = new SealedCity();
        sealed.tenant("council");
        sealed.tenant("svs");
        sealed.tenant("quays");
        for (int block = 0; block < 6; block++) {
            sealed.writeSome(3 + block % 3);
            sealed.sealer.run();
        }
        sealed.writeSome(1);
        try (var connection = sealed.embedded.as("postgres").getConnection()) {
            anchors = SealedCity.report(connection).anchors();
            assertThat(SealedCity.findings(connection)).isEmpty();
        }
    }

    @Test
    void a_thousand_random_tamperings_are_all_found() throws SQLException {
        var random = new Random(SEED);
        var kinds = new ArrayList<>(Tampering.all().keySet());
        var done = new TreeMap<String, Integer>();
        var missed = new ArrayList<String>();
        try (var connection = sealed.embedded.as("postgres").getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TAMPERINGS; i++) {
                var kind = kinds.get(random.nextInt(kinds.size()));
                var sql = tamper(connection, kind, random);
                if (SealedCity.findings(connection, anchors(kind)).isEmpty()) {
                    missed.add(kind + ": " + sql);
                }
                done.merge(kind, 1, Integer::sum);
                connection.rollback();
            }
            assertThat(SealedCity.findings(connection)).isEmpty();
        }
        System.out.println("tamperings: " + done);
        assertThat(missed).isEmpty();
        assertThat(done).hasSameSizeAs(Tampering.all());
    }

    @Test
    void each_way_is_called_what_it_is() throws SQLException {
        var random = new Random(SEED);
        try (var connection = sealed.embedded.as("postgres").getConnection()) {
            connection.setAutoCommit(false);
            for (var expected : Map.of(
                            "change a line", Finding.Kind.LINE_CHANGED,
                            "take a line out", Finding.Kind.LINE_MISSING,
                            "take a line out of its block too", Finding.Kind.LINE_MISSING,
                            "put a line in", Finding.Kind.LINE_ADDED,
                            "swap two lines of a block", Finding.Kind.ORDER_CHANGED,
                            "change a detail", Finding.Kind.DETAIL_CHANGED,
                            "change a block", Finding.Kind.BLOCK_CHANGED,
                            "take the last blocks off", Finding.Kind.BLOCK_MISSING,
                            "take a block out of the middle", Finding.Kind.BLOCK_MISSING,
                            "take the last blocks off and set the end back", Finding.Kind.END_CHANGED)
                    .entrySet()) {
                tamper(connection, expected.getKey(), random);
                assertThat(SealedCity.findings(connection))
                        .as(expected.getKey())
                        .extracting(Finding::kind)
                        .contains(expected.getValue());
                connection.rollback();
            }
        }
    }

    /** What only an anchor can show is checked against one. */
    private static Anchor[] anchors(String kind) {
        return kind.startsWith("roll back") ? anchors.toArray(Anchor[]::new) : new Anchor[0];
    }

    private static String tamper(Connection connection, String kind, Random random) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL session_replication_role = replica");
            for (int tries = 0; tries < 50; tries++) {
                var sql = Tampering.all().get(kind).apply(new Tampering.Target(connection, random));
                int changed = 0;
                for (var one : sql) {
                    changed += statement.executeUpdate(one);
                }
                if (changed > 0) {
                    return String.join("; ", sql);
                }
            }
            throw new IllegalStateException("nothing to " + kind);
        }
    }
}
