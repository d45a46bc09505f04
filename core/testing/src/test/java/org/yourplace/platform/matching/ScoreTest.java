package org.yourplace.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Point;

/** What must hold of the score whatever is compared: tried on twenty thousand drawn at random, the same every time. */
class ScoreTest {
    private static final int TRIES = 20_000;
    private static final Wishes WISHES = Wishes.NONE
            .skilled(List.of("cooking", "driving"))
            .free(List.of("evening"))
            .from(new Point(50.9, -1.4), 8)
            .needing(List.of("step-free", "seated"));

    private final SplittableRandom random = new SplittableRandom(20_261_123);

    private Shared any() {
        boolean home = random.nextInt(8) == 0;
        int asked = random.nextInt(4);
        return new Shared(
                new UUID(random.nextLong(), random.nextLong()),
                0,
                "opportunity",
                home ? null : random.nextDouble() * 20,
                home,
                random.nextInt(4),
                random.nextInt(3),
                random.nextBoolean(),
                random.nextInt(3),
                true,
                random.nextInt(3),
                random.nextInt(2),
                asked,
                random.nextInt(asked + 1),
                null,
                random.nextDouble());
    }

    private MatchWeights weights() {
        return new MatchWeights(w(), w(), w(), w(), w(), w(), w(), w(), w());
    }

    private int w() {
        return random.nextInt(101);
    }

    private static double of(Shared shared, MatchWeights weights) {
        return Score.of(shared, WISHES, weights);
    }

    private static Shared with(Shared of, int skills, Double km, int held) {
        return new Shared(
                of.subject(),
                of.spot(),
                of.kind(),
                km,
                of.home(),
                skills,
                of.causes(),
                of.words(),
                of.times(),
                of.timed(),
                of.access(),
                of.languages(),
                of.asked(),
                held,
                of.minimumAge(),
                of.priority());
    }

    @Test
    void another_shared_skill_never_lowers_a_score() {
        for (int i = 0; i < TRIES; i++) {
            var shared = any();
            var weights = weights();
            var more = with(shared, shared.skills() + 1 + random.nextInt(3), shared.km(), shared.held());

            assertThat(of(more, weights)).isGreaterThanOrEqualTo(of(shared, weights));
        }
    }

    @Test
    void being_nearer_never_lowers_a_score() {
        for (int i = 0; i < TRIES; i++) {
            var shared = any();
            var km = shared.km();
            if (km == null) {
                continue;
            }
            var weights = weights();
            var nearer = with(shared, shared.skills(), km * random.nextDouble(), shared.held());

            assertThat(of(nearer, weights)).isGreaterThanOrEqualTo(of(shared, weights));
        }
    }

    @Test
    void holding_another_check_that_is_asked_for_never_lowers_a_score() {
        for (int i = 0; i < TRIES; i++) {
            var shared = any();
            var weights = weights();
            var more = with(shared, shared.skills(), shared.km(), Math.min(shared.asked(), shared.held() + 1));

            assertThat(of(more, weights)).isGreaterThanOrEqualTo(of(shared, weights));
        }
    }

    @Test
    void raising_a_weight_never_lowers_what_has_the_trait_beside_what_has_it_not() {
        for (int i = 0; i < TRIES; i++) {
            var has = any();
            var has_not = any();
            var weights = weights();
            int by = random.nextInt(50);
            double before = of(has, weights) - of(has_not, weights);
            if (has.skills() > 0 && has_not.skills() == 0) {
                assertThat(of(has, more(weights, by, 0)) - of(has_not, more(weights, by, 0)))
                        .isGreaterThanOrEqualTo(before - 1e-9);
            }
            if (has.causes() > 0 && has_not.causes() == 0) {
                assertThat(of(has, more(weights, by, 1)) - of(has_not, more(weights, by, 1)))
                        .isGreaterThanOrEqualTo(before - 1e-9);
            }
            if (has.priority() >= has_not.priority()) {
                assertThat(of(has, more(weights, by, 2)) - of(has_not, more(weights, by, 2)))
                        .isGreaterThanOrEqualTo(before - 1e-9);
            }
            if (has.times() > 0 && has_not.times() == 0) {
                assertThat(of(has, more(weights, by, 3)) - of(has_not, more(weights, by, 3)))
                        .isGreaterThanOrEqualTo(before - 1e-9);
            }
        }
    }

    private static MatchWeights more(MatchWeights of, int by, int which) {
        return new MatchWeights(
                of.skill() + (which == 0 ? by : 0),
                of.cause() + (which == 1 ? by : 0),
                of.words(),
                of.time() + (which == 3 ? by : 0),
                of.distance(),
                of.access(),
                of.language(),
                of.checks(),
                of.priority() + (which == 2 ? by : 0));
    }

    @Test
    void a_score_is_the_sum_that_its_documentation_says() {
        var shared =
                new Shared(new UUID(0, 1), 0, "opportunity", 2.0, false, 1, 1, false, 1, true, 1, 0, 2, 1, null, 0.5);

        assertThat(Score.of(shared, WISHES, new MatchWeights(30, 20, 9, 15, 40, 20, 7, 10, 8)))
                .isCloseTo(30 / 1.5 + 20 + 15 + 40 * 0.75 + 20 * 0.5 + 10 * 0.5 + 8 * 0.5, within(1e-9));
    }
}
