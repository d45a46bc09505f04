package org.yourplace.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void ids_are_of_version_7_carry_the_time_and_only_grow() {
        var ids = new OrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));

        var last = ids.next();
        assertThat(last.version()).isEqualTo(7);
        assertThat(last.variant()).isEqualTo(2);
        assertThat(last.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        for (int i = 0; i < 10_000; i++) {
            var next = ids.next();
            assertThat(next.toString()).isGreaterThan(last.toString());
            last = next;
        }
    }

    @Test
    void many_threads_never_make_the_same() {
        var ids = new OrderedIds(Clock.systemUTC());
        var seen = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 50_000).parallel().forEach(i -> seen.add(ids.next()));

        assertThat(seen).hasSize(50_000);
    }
}
