package org.yourplace.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yourplace.bench.ask.Workload;

/**
 * Lets ways of asking take turns, again and again, so that the machine's mood hits them alike: in every round each asks the same questions
 * with as many clients, and the one that begins changes.
 */
public final class Turns {
    /** More than any machine asks in a turn: no loop is without end. */
    private static final int MOST = 2_000_000;

    private final int rounds;
    private final Duration turn;
    private final Duration warmUp;
    private final Processors processors;

    /** What one side needed in all its turns. */
    public record Result(Times times, double seconds, Processors.Used used) {
        public double perSecond() {
            return times.count() / seconds;
        }

        private static Result none() {
            return new Result(new Times(), 0, new Processors.Used(0, 0, 0));
        }

        private Result plus(Times more, double longer, Processors.Used further) {
            times.addAll(more);
            return new Result(times, seconds + longer, used.plus(further));
        }
    }

    public Turns(int rounds, Duration turn, Duration warmUp, Processors processors) {
        this.rounds = rounds;
        this.turn = turn;
        this.warmUp = warmUp;
        this.processors = processors;
    }

    /**
     * Measures several sides against each other.
     *
     * @param sides for each side its clients, as many for each
     * @return for each side what it needed
     */
    public List<Result> take(Workload workload, List<List<Side>> sides) {
        var results = new ArrayList<Result>();
        try (var threads = Executors.newFixedThreadPool(sides.getFirst().size())) {
            for (int number = 0; number < sides.size(); number++) {
                results.add(Result.none());
                turn(threads, workload, sides.get(number), -1, warmUp);
            }
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < sides.size(); i++) {
                    int number = (i + round) % sides.size();
                    var before = processors.now();
                    long began = System.nanoTime();
                    var times = turn(threads, workload, sides.get(number), round, turn);
                    double seconds = (System.nanoTime() - began) / 1e9;
                    var used = processors.now().since(before);
                    results.set(number, results.get(number).plus(times, seconds, used));
                }
            }
        }
        return results;
    }

    /** Asks without measuring. */
    public void warmUp(Workload workload, List<Side> clients, Duration length) {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            turn(threads, workload, clients, -2, length);
        }
    }

    private static Times turn(
            ExecutorService threads, Workload workload, List<Side> clients, int round, Duration length) {
        long until = System.nanoTime() + length.toNanos();
        var running = new ArrayList<Future<Times>>();
        for (int number = 0; number < clients.size(); number++) {
            var client = clients.get(number);
            var random = new SplittableRandom(round * 1_000L + number);
            running.add(threads.submit(() -> ask(workload, client, random, until)));
        }
        var all = new Times();
        running.forEach(times -> all.addAll(wait(times)));
        return all;
    }

    private static Times ask(Workload workload, Side client, SplittableRandom random, long until) {
        var times = new Times();
        long now = System.nanoTime();
        while (now < until && times.count() < MOST) {
            client.ask(workload.next(random));
            long then = System.nanoTime();
            times.add(then - now);
            now = then;
        }
        return times;
    }

    static <T> T wait(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
