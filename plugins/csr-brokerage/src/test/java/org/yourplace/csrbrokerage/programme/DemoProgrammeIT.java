package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.who.Role;
import tools.jackson.databind.ObjectMapper;

class DemoProgrammeIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final ProgrammeCity at = new ProgrammeCity();
    private final Tenant ledger = at.city.tenant("solent-ledger");
    private final StaffService staff = new StaffService(at.core);
    private final PolicyService policies = new PolicyService(at.core);
    private final Entitlements entitlements = new Entitlements(at.core.workingDays());
    private final Map<String, Tenant> tenants =
            Map.of("council", at.council, "harbourline", at.harbourline, "solent-ledger", ledger);

    private final DemoSeed.World world = new DemoSeed.World() {
        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public <T> T asMember(String tenant, Instant when, Supplier<T> work) {
            return at.as(at.city.member(tenants.get(tenant), Role.COORDINATOR).at(when), work);
        }

        @Override
        public <T> T asPerson(String email, Instant when, Supplier<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T asPublic(Instant when, Supplier<T> work) {
            return at.as(at.city.guest().at(when), work);
        }
    };

    private Map<UUID, Entitlement> covered(String tenant) {
        return at.as(
                at.city.member(tenants.get(tenant), Role.COORDINATOR),
                () -> at.core.database().read(tx -> entitlements.everybody(tx, TODAY)));
    }

    @Test
    void three_employers_have_staff_policies_and_a_draft() throws java.io.IOException {
        try (var in = DemoProgramme.class.getResourceAsStream("/demo/programme.json")) {
            for (var employer : new ObjectMapper().readTree(in.readAllBytes()).path("employers")) {
                for (var grade : employer.path("grades")) {
                    grade.path("listed")
                            .forEach(number -> at.member(
                                    tenants.get(employer.path("tenant").asString()), number.asString(), "Listed"));
                }
            }
        }

        long begin = System.nanoTime();
        new DemoProgramme(at.core, staff, policies).plant(world);
        System.out.printf("FIGURE demo of the programme: %.2f s%n", (System.nanoTime() - begin) / 1e9);

        assertThat(covered("council")).hasSize(168);
        assertThat(covered("council").values().stream().filter(one -> one.paidMinutes() > 0))
                .hasSize(42);
        assertThat(covered("harbourline")).hasSize(390);
        assertThat(covered("solent-ledger")).hasSize(38);
        assertThat(at.as(at.hr, () -> policies.list(20, null)).items())
                .extracting(PolicyDetails::state)
                .containsExactly("draft", "published");
        assertThat(at.as(at.city.member(ledger, Role.COORDINATOR), staff::grades))
                .contains(new Grade("Partner", 3, 9_200));
    }
}
