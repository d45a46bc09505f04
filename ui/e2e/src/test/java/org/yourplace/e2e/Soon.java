package org.yourplace.e2e;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself. */
final class Soon {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Soon() {}

    /** Whether it is true within so many seconds, asked again and again. */
    static boolean within(int seconds, BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < until) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return condition.getAsBoolean();
    }
}
