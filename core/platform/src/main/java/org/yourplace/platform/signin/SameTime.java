package org.yourplace.platform.signin;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Makes an answer take as long whether or not there was an account to write to. */
final class SameTime {
    private static final long FLOOR = Duration.ofMillis(400).toNanos();

    private SameTime() {}

    static void since(long begun) {
        long left = FLOOR - (System.nanoTime() - begun);
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            left = FLOOR - (System.nanoTime() - begun);
        }
    }
}
