package org.yourplace.csrbrokerage.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an employer promises on top. */
class MatchTest {
    @Test
    void so_many_pence_for_each_pound() {
        assertThat(new Match(50, 10_000, 10_000, Map.of()).on(UUID.randomUUID(), 1_001))
                .isEqualTo(500);
    }

    @Test
    void what_was_promised_before_in_the_year_counts() {
        var person = UUID.randomUUID();
        assertThat(new Match(100, 1_000, 10_000, Map.of(person, 800L)).on(person, 500))
                .isEqualTo(200);
    }

    @Test
    void neither_limit_is_ever_passed_whatever_is_given() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long one = random.nextInt(5_000);
            long all = random.nextInt(12_000);
            var people = Stream.generate(UUID::randomUUID).limit(4).toList();
            var match = new Match(random.nextInt(300), one, all, Map.of());
            var promised = new HashMap<UUID, Long>();
            for (int gift = 0; gift < 20; gift++) {
                var person = people.get(random.nextInt(people.size()));
                long promise = match.on(person, random.nextInt(3_000));
                assertThat(promise).isNotNegative();
                promised.merge(person, promise, Long::sum);
            }
            assertThat(promised.values()).allMatch(sum -> sum <= one);
            assertThat(promised.values().stream().mapToLong(sum -> sum).sum()).isLessThanOrEqualTo(all);
        }
    }

    @Test
    void amounts_are_read_as_people_type_them() {
        assertThat(List.of("£10", "10.5", "1,000", "7.50").stream()
                        .map(Pounds::typed)
                        .map(found -> found.orElse(-1)))
                .containsExactly(1000, 1050, 100_000, 750);
        assertThat(Stream.of("", "ten", "-5", "1.234", "1e9", "99999999999", "\u0000")
                        .map(Pounds::typed))
                .allMatch(java.util.Optional::isEmpty);
        assertThat(List.of(Pounds.of(1000), Pounds.of(1050), Pounds.of(123456)))
                .containsExactly("£10", "£10.50", "£1,234.56");
    }
}
