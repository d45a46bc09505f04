package org.yourplace.platform.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.yourplace.spi.data.Ids;

/**
 * UUIDs of version 7 (RFC 9562). On one node each is greater than the one before, also within a millisecond and when the clock is set
 * back: time and a counter of 12 bits are one number that only grows. The other 62 bits are random, so that no id can be guessed.
 */
public final class OrderedIds implements Ids {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock present;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    /** @param present the real time, also while the demo year is planted */
    public OrderedIds(Clock present) {
        this.present = present;
    }

    @Override
    public UUID next() {
        long tick = last.updateAndGet(before -> Math.max(before + 1, present.millis() << COUNTER_BITS));
        long most = (tick >>> COUNTER_BITS << 16) | VERSION | (tick & COUNTER_MASK);
        return new UUID(most, VARIANT | (random.nextLong() & RANDOM_MASK));
    }
}
