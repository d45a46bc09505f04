package org.yourplace.bench.stress;

import java.sql.SQLException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.spi.data.Tx;
import org.yourplace.testing.TestCity;

/** One thread of many: asks as somebody, does something, and looks at what is to be seen; then looks at a plain connection. */
final class Customer implements Runnable {
    private static final String ROLE = """
            INSERT INTO core.tenant_role (code, name) VALUES (:code, :name)
            ON CONFLICT (tenant_id, code) DO UPDATE SET name = excluded.name""";
    private static final int ROLES = 3;

    private final TestCity city;
    private final Town town;
    private final Count count;
    private final int most;
    private final Random random;
    private final JtaDatabase database;
    private final Eye eye;
    private @Nullable String refusal;

    /** Thrown on purpose in the middle of something. */
    private static final class Stumble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stumble() {
            super("on purpose", null, false, false);
        }
    }

    Customer(TestCity city, Town town, Eye eye, Count count, int most, long seed) {
        this.city = city;
        this.town = town;
        this.count = count;
        this.most = most;
        this.random = new Random(seed);
        this.database = city.database();
        this.eye = eye;
    }

    @Override
    public void run() {
        while (count.transactions.incrementAndGet() <= most) {
            ask(town.anybody(random));
            eye.lookOutside(city.connections());
        }
        count.transactions.decrementAndGet();
    }

    private void ask(Asker asker) {
        refusal = null;
        try {
            city.run(asker.binding().get(), () -> transact(asker));
            count.committed.incrementAndGet();
        } catch (RuntimeException thrown) {
            note(thrown);
        }
    }

    private void transact(Asker asker) {
        int deed = random.nextInt(100);
        if (asker.desk() >= 0) {
            database.atDesk(asker.desk(), tx -> done(tx, asker, deed));
        } else if (deed < 50) {
            database.read(tx -> done(tx, asker, deed));
        } else {
            database.write(tx -> done(tx, asker, deed));
        }
    }

    private boolean done(Tx tx, Asker asker, int deed) {
        try {
            return deed(tx, asker, deed);
        } catch (RuntimeException thrown) {
            // the product translates it for people, who need not know the state
            refusal = state(thrown);
            throw thrown;
        }
    }

    private boolean deed(Tx tx, Asker asker, int deed) {
        if (deed >= 98) {
            return swallow(tx);
        }
        if (deed >= 70 && deed < 78 && asker.tenant() >= 0 && asker.desk() < 0) {
            write(tx, asker);
        }
        if (deed < 94 || deed % 2 == 0) {
            eye.look(tx, asker);
        }
        switch (deed) {
            case 94, 95 -> tooLong(tx);
            case 96, 97 -> tx.sql().execute("SELECT 1 / 0");
            case 88, 89, 90, 91, 92, 93 -> throw new Stumble();
            default -> {
                // all is well
            }
        }
        return true;
    }

    private void write(Tx tx, Asker asker) {
        tx.sql()
                .createUpdate(ROLE)
                .bind("code", "written-" + random.nextInt(ROLES))
                .bind("name", asker.word())
                .execute();
    }

    private static void tooLong(Tx tx) {
        tx.sql().execute("SET LOCAL statement_timeout = '2ms'");
        tx.sql().execute("SELECT pg_sleep(0.05)");
    }

    /** A failure that nobody passes on, so that it is the commit that is refused. */
    private static boolean swallow(Tx tx) {
        try {
            tx.sql().execute("INSERT INTO core.tenant_role (code, name) VALUES ('Not A Code', 'nobody')");
            return false;
        } catch (RuntimeException swallowed) {
            return true;
        }
    }

    private void note(RuntimeException thrown) {
        var state = refusal == null ? state(thrown) : refusal;
        if (state == null) {
            count.rolledBack.incrementAndGet();
        } else if (state.equals("57014")) {
            count.timedOut.incrementAndGet();
        } else if (state.startsWith("08") || state.startsWith("57P")) {
            count.lost.incrementAndGet();
        } else {
            count.rolledBack.incrementAndGet();
        }
    }

    private static @Nullable String state(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) return refused.getSQLState();
        }
        return null;
    }
}
