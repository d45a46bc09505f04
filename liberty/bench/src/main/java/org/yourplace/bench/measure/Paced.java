package org.yourplace.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.yourplace.bench.ask.Workload;

/** Asks so many questions a second, whether or not the last ones are answered; a late answer counts from when it was due to be asked. */
public final class Paced {
    private Paced() {}

    public static Times run(Workload workload, List<Side> clients, int perSecond, int seconds) {
        var next = new AtomicInteger();
        long start = System.nanoTime() + 100_000_000;
        var all = new Times();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var running = new ArrayList<Future<Times>>();
            for (var client : clients) {
                running.add(threads.submit(() -> {
                    var times = new Times();
                    for (int number = next.getAndIncrement();
                            number < perSecond * seconds;
                            number = next.getAndIncrement()) {
                        long due = start + number * 1_000_000_000L / perSecond;
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        client.ask(workload.next(new SplittableRandom(7_000_000L + number)));
                        times.add(System.nanoTime() - due);
                    }
                    return times;
                }));
            }
            running.forEach(times -> all.addAll(Turns.wait(times)));
        }
        return all;
    }
}
