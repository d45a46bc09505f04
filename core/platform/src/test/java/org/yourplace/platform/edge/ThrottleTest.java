package org.yourplace.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long nanos;
    private final Throttle throttle = new Throttle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void as_many_as_allowed_pass_and_the_next_must_wait() {
        for (int i = 0; i < 6; i++) {
            assertThat(throttle.take("a", 6, MINUTE)).isEmpty();
        }

        assertThat(throttle.take("a", 6, MINUTE)).contains(Duration.ofSeconds(10));
    }

    @Test
    void one_caller_does_not_take_from_another() {
        throttle.take("a", 1, MINUTE);

        assertThat(throttle.take("b", 1, MINUTE)).isEmpty();
    }

    @Test
    void it_fills_again_with_time() {
        throttle.take("a", 1, MINUTE);

        nanos += MINUTE.toNanos();

        assertThat(throttle.take("a", 1, MINUTE)).isEmpty();
    }

    @Test
    void what_was_forgiven_counts_no_more() {
        throttle.take("a", 1, MINUTE);

        throttle.forgive("a");

        assertThat(throttle.take("a", 1, MINUTE)).isEmpty();
    }
}
