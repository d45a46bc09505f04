package org.yourplace.bench.signup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.yourplace.bench.measure.Times;
import org.yourplace.bench.plant.Planted;

/**
 * Two hundred clients, each a person of their own, sign up for a hundred shifts of fifty places with a waiting list, in an order of their
 * own: half of all sign-ups are for shifts that are full by then. Both ways take turns on fresh shifts.
 */
public final class SignUps {
    private static final int CLIENTS = 200;
    private static final int SESSIONS = 100;
    private static final int PLACES = 50;

    private final Ground ground;
    private final long partnership;
    private final List<Volunteer> volunteers;

    /** What one side did in all its turns. */
    public record Result(Times times, double seconds) {
        public double perSecond() {
            return times.count() / seconds;
        }
    }

    /** Opens a connection as the application's role. */
    @FunctionalInterface
    public interface Opening {
        Connection open() throws SQLException;
    }

    public SignUps(Connection admin, Planted planted) throws SQLException {
        ground = new Ground(admin, planted);
        partnership = planted.id();
        volunteers = ground.volunteers(CLIENTS);
    }

    /**
     * Measures both ways, in turns.
     *
     * @param connections how many the SQL side shares among its clients, as the server does
     * @param warmUp for the server's compiler: it is asked for so long before anything is measured
     * @return HTTP, then SQL
     */
    public List<Result> take(
            int port, String host, Opening opening, int connections, Duration warmUp, int rounds, Duration turn)
            throws SQLException {
        var http = new ArrayList<Door>();
        for (int i = 0; i < CLIENTS; i++) {
            http.add(new HttpDoor(port, host));
        }
        var sql = new ArrayBlockingQueue<Door>(connections);
        for (int i = 0; i < connections; i++) {
            sql.add(new SqlDoor(opening.open(), partnership));
        }
        try {
            var results = new ArrayList<>(List.of(new Result(new Times(), 0), new Result(new Times(), 0)));
            long warm = System.nanoTime() + warmUp.toNanos();
            for (int round = -1; System.nanoTime() < warm; round--) {
                turn(round, turn, (client, go) -> go.through(http.get(client)));
            }
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < 2; i++) {
                    int side = (i + round) % 2;
                    var one = side == 0
                            ? turn(round, turn, (client, go) -> go.through(http.get(client)))
                            : turn(round, turn, (client, go) -> shared(sql, go));
                    var all = results.get(side).times();
                    all.addAll(one.times());
                    results.set(side, new Result(all, results.get(side).seconds() + one.seconds()));
                }
            }
            return results;
        } finally {
            http.forEach(Door::close);
            sql.forEach(Door::close);
        }
    }

    /** How many places are over the capacity or counted wrongly after all of it. */
    public long wrong() throws SQLException {
        return ground.wrong();
    }

    public long booked() throws SQLException {
        return ground.booked();
    }

    public void clear() throws SQLException {
        ground.clear();
    }

    private interface Go {
        void through(Door door);
    }

    private interface Way {
        void let(int client, Go go);
    }

    private static void shared(BlockingQueue<Door> doors, Go go) {
        try {
            var door = doors.take();
            try {
                go.through(door);
            } finally {
                doors.add(door);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private Result turn(int round, Duration length, Way way) throws SQLException {
        var sessions = ground.sessions(SESSIONS, PLACES);
        long began = System.nanoTime();
        long until = began + length.toNanos();
        var work = new ArrayList<Callable<Times>>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            var order = new ArrayList<>(sessions);
            Collections.shuffle(order, new Random(round * 1_000L + client));
            work.add(() -> client(volunteers.get(number), order, until, go -> way.let(number, go)));
        }
        var times = new Times();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (var one : threads.invokeAll(work)) {
                times.addAll(one.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
        return new Result(times, (System.nanoTime() - began) / 1e9);
    }

    private interface Let {
        void through(Go go);
    }

    private static Times client(Volunteer volunteer, List<Session> order, long until, Let let) {
        var times = new Times();
        for (var session : order) {
            long now = System.nanoTime();
            if (now >= until) break;
            let.through(door -> door.signUp(volunteer, session));
            times.add(System.nanoTime() - now);
        }
        return times;
    }
}
