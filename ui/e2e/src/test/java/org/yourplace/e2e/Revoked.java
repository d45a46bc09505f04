package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Measures how long after something was revoked a question asked with it still is answered, by whichever node does so longest. */
final class Revoked {
    private static final long PATIENCE_MS = 10_000;
    private static final long STAYS_MS = 600;

    private final TreeMap<String, List<Long>> times = new TreeMap<>();

    /**
     * @param taken one question for each node: whether it takes what is then revoked; each has been asked, and took it, just before
     */
    void measure(String kind, Runnable revoke, List<BooleanSupplier> taken) {
        taken.forEach(
                node -> assertThat(node.getAsBoolean()).as(kind + " before").isTrue());
        revoke.run();
        long begun = System.nanoTime();
        var waits = taken.stream()
                .map(node -> CompletableFuture.supplyAsync(() -> untilRefused(kind, node, begun)))
                .toList();
        waits.forEach(
                wait -> times.computeIfAbsent(kind, one -> new ArrayList<>()).add(wait.join()));
    }

    /** When the last question was asked that was answered; 0 when none was. */
    private static long untilRefused(String kind, BooleanSupplier node, long begun) {
        long lastTaken = 0;
        long asked = millis(begun);
        while (node.getAsBoolean()) {
            lastTaken = asked;
            if (lastTaken > PATIENCE_MS) return lastTaken;
            asked = millis(begun);
        }
        var refused = System.nanoTime();
        while (millis(refused) < STAYS_MS) {
            assertThat(node.getAsBoolean()).as(kind + " once refused").isFalse();
        }
        return lastTaken;
    }

    /** What is granted again must work again as soon. */
    void granted(String kind, List<BooleanSupplier> taken) {
        long begun = System.nanoTime();
        for (var node : taken) {
            while (!node.getAsBoolean()) {
                assertThat(millis(begun)).as(kind + " granted again").isLessThan(PATIENCE_MS);
            }
        }
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    /** The longest time of each kind, in milliseconds. */
    TreeMap<String, Long> longest() {
        var longest = new TreeMap<String, Long>();
        times.forEach((kind, all) ->
                longest.put(kind, all.stream().mapToLong(Long::longValue).max().orElseThrow()));
        return longest;
    }
}
