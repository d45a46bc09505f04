package org.yourplace.csrbrokerage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.feature.DemoSeed.World;

/** The demonstration year of figures, through the job's own service. */
class DemoFiguresIT {
    private final ImpactCity city = new ImpactCity();

    private final World world = new World() {
        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 6, 1);
        }

        @Override
        public <T> T asMember(String slug, Instant at, Supplier<T> work) {
            if (!slug.equals("council")) throw new IllegalArgumentException("no tenant is called " + slug);
            return city.programme.city.as(city.director.at(at), work);
        }

        @Override
        public <T> T asPerson(String email, Instant at, Supplier<T> work) {
            throw new IllegalArgumentException(email);
        }

        @Override
        public <T> T asPublic(Instant at, Supplier<T> work) {
            return city.programme.city.as(city.programme.city.guest().at(at), work);
        }
    };

    @Test
    void each_quarter_that_is_over_is_frozen_on_its_day_and_reconciles() {
        for (int i = 0; i < 6; i++) {
            var member = city.employee("officer");
            city.taken(member, "2025-11-10", "paid", 120, "2025-11-12T09:00:00Z");
            city.taken(member, "2026-02-10", "paid", 60, "2026-02-12T09:00:00Z");
        }

        new DemoFigures(city.freezing).plant(world);

        var quarters = city.as(() -> city.impact.quarters(10, null)).items();
        assertThat(quarters).extracting(FrozenQuarter::quarter).containsExactly("2026-Q1", "2025-Q4");
        assertThat(quarters.getLast().frozenAt()).isEqualTo(Instant.parse("2026-01-30T05:00:00Z"));
        assertThat(city.reconciled().agreeing()).isEqualTo(5);
    }
}
