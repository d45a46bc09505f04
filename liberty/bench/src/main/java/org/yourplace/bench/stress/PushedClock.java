package org.yourplace.bench.stress;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on only when it is pushed, so that a quarter of an hour need not be waited for. */
final class PushedClock implements TimeMeter {
    private final AtomicLong nanos = new AtomicLong();

    void push(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
