package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.placement.demo.DemoPlacements;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.spi.who.Role;

/** The demonstration year of placements, through the services. */
class DemoPlacementsIT {
    private final PlacementCity city = new PlacementCity();
    private final Map<String, Binding> people = new HashMap<>();

    private final World world = new World() {
        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 6, 1);
        }

        @Override
        public <T> T asMember(String slug, Instant at, Supplier<T> work) {
            return city.as(city.coordinator(tenant(slug)).at(at), work);
        }

        @Override
        public <T> T asPerson(String email, Instant at, Supplier<T> work) {
            var me = people.computeIfAbsent(
                    email, who -> Binding.person(city.city.partnership(), city.city.person(Role.MEMBER)));
            return city.as(me.at(at), work);
        }

        @Override
        public <T> T asPublic(Instant at, Supplier<T> work) {
            return city.as(city.city.guest().at(at), work);
        }
    };

    private Tenant tenant(String slug) {
        return List.of(city.svs, city.pantry, city.sail, city.council, city.harbour).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void needs_of_a_year_come_as_far_as_their_age_lets_them() {
        city.need(city.pantry, "trustee", "Treasurer for a food pantry", "L1", 300, List.of("bookkeeping"));
        city.need(city.sail, "skill", "One day to write our HR policy", "L9", 160, List.of());
        city.need(city.pantry, "mentor", "Fundraising mentor, six sessions", "L1", 40, List.of());
        for (int i = 0; i < 56; i++) {
            var charity = i % 3 == 0 ? city.pantry : city.sail;
            city.need(
                    charity,
                    i % 2 == 0 ? "trustee" : "skill",
                    "Need " + i,
                    i % 3 == 0 ? "L1" : "L9",
                    340 - i * 6,
                    List.of());
        }

        long begun = System.nanoTime();
        new DemoPlacements(city.core, city.desk, city.placements, city.offers, city.interests).plant(world);
        System.out.println("FIGURE demo placements planted in " + (System.nanoTime() - begun) / 1_000_000 + " ms");

        assertThat(stage("ended")).isEqualTo(4);
        assertThat(stage("active")).isEqualTo(20);
        assertThat(stage("trial")).isEqualTo(6);
        assertThat(stage("introduced")).isEqualTo(4 + 11 + 1);
        assertThat(city.look(
                        Long.class,
                        "SELECT count(*) FROM csr_brokerage.placement WHERE stage = 'active' AND due < '2026-06-01'"))
                .isEqualTo(3);
        assertThat(city.look(Long.class, "SELECT count(*) FROM csr_brokerage.interest_advice WHERE advised_at IS NULL"))
                .isEqualTo(1);
    }

    private long stage(String stage) {
        return java.util.Objects.requireNonNull(
                city.look(Long.class, "SELECT count(*) FROM csr_brokerage.placement WHERE stage = ?", stage));
    }
}
