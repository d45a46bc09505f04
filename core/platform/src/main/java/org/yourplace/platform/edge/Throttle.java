package org.yourplace.platform.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts what callers ask for: one bucket for each key, refilled evenly through its period of at most a quarter of an hour. Counted on each node by itself; behind
 * several nodes a caller gets at most as many times the limit.
 */
public final class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(LONGEST)
            .build();

    public Throttle() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    /** @param time another clock than the system's, for trying what takes long */
    public Throttle(TimeMeter time) {
        this.time = time;
    }

    /** Takes one from the key's bucket; when it is empty, gives how long to wait. */
    public Optional<Duration> take(String key, int most, Duration period) {
        var probe = bucket(key, most, period).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Fills the key's bucket again: what was counted turned out to be in order. */
    public void forgive(String key) {
        buckets.invalidate(key);
    }

    private Bucket bucket(String key, int most, Duration period) {
        return buckets.get(key, one -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build());
    }
}
