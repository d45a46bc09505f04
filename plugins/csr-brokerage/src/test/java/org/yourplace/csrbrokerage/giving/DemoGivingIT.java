package org.yourplace.csrbrokerage.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.spi.who.Role;

/** The demonstration year of giving, through the services. */
class DemoGivingIT {
    private final GivingCity city = new GivingCity();
    private final Map<String, Binding> people = new HashMap<>();
    private final Binding coordinator = city.city.member(city.harbourline, Role.COORDINATOR);

    private final World world = new World() {
        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 6, 1);
        }

        @Override
        public <T> T asMember(String slug, Instant at, Supplier<T> work) {
            return city.as(coordinator.at(at), work);
        }

        @Override
        public <T> T asPerson(String email, Instant at, Supplier<T> work) {
            return city.as(people.computeIfAbsent(email, who -> city.worker()).at(at), work);
        }

        @Override
        public <T> T asPublic(Instant at, Supplier<T> work) {
            return city.as(city.city.guest().at(at), work);
        }
    };

    @Test
    void a_handful_give_and_each_month_has_its_file() {
        city.set(city.harbourline, Map.of("giving-match-percent", "50"));
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE core.organisation SET name = 'Supper Talking Table Memory Choir Toolshed Story Hour Stream Keepers Pantry' WHERE tenant_id = ?",
                        city.pantry.id()));

        new DemoGiving(city.mine, city.payroll).plant(world);

        assertThat(city.look(Integer.class, "SELECT count(*)::int FROM csr_brokerage.gift"))
                .isEqualTo(7);
        assertThat(city.look(Integer.class, "SELECT count(*)::int FROM csr_brokerage.giving_run"))
                .isEqualTo(8);
        assertThat(city.look(
                        Integer.class, "SELECT count(*)::int FROM csr_brokerage.giving_line WHERE what = 'change'"))
                .isEqualTo(1);
        assertThat(city.look(Integer.class, "SELECT sum(match_pence)::int FROM csr_brokerage.giving_line"))
                .isPositive();
        assertThat(city.look(Integer.class, "SELECT count(*)::int FROM core.account_letter"))
                .as("nothing of the past is mailed")
                .isZero();
    }
}
