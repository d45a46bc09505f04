package org.yourplace.csrbrokerage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.giving.Give;
import org.yourplace.csrbrokerage.giving.MyGiving;
import org.yourplace.csrbrokerage.giving.PayrollGiving;
import org.yourplace.csrbrokerage.impact.Freezing;
import org.yourplace.csrbrokerage.impact.ImpactService;
import org.yourplace.csrbrokerage.impact.Pack;
import org.yourplace.csrbrokerage.placement.PlacementCity;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;

/**
 * Two employers, two groups, marked words in all that is theirs. Heron is the harbour's, Ibis the council's; Kingfisher is the group that
 * one of the harbour's people helps and shows nobody, Lapwing the one that one of the council's people helps and shows the council.
 */
class CanariesIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String QUARTER = "2026-Q2";
    private static final Duration LATER = Duration.ofDays(90);

    private PlacementCity city;
    private Onlooker onlooker;
    private Binding ana;
    private Binding bo;
    private UUID hidden;
    private UUID shown;

    @BeforeEach
    void marked_people_policies_and_placements() {
        city = new PlacementCity();
        name(city.pantry, "Kingfisher Pantry");
        name(city.sail, "Lapwing Sail");
        ana = staff("Ana Heron", city.harbour);
        bo = staff("Bo Ibis", city.council);
        policy(city.harbour, "Heron leave");
        policy(city.council, "Ibis leave");
        hidden = trustee(city.pantry, "Kingfisher", ana);
        shown = trustee(city.sail, "Lapwing", bo);
        city.say(bo, shown, Say.of("shown").choosing("council"));
        for (var employer : List.of(city.harbour, city.council)) setting(employer, "giving-agency", "Pennies");
        var run = gives();
        for (var employer : List.of(city.harbour, city.council)) {
            city.atWork(employer, LATER, () -> new Freezing(city.core).run());
        }
        var ids = city.city.owner().withHandle(db -> db.createQuery("SELECT id::text FROM csr_brokerage.placement"
                        + " UNION ALL SELECT id::text FROM csr_brokerage.policy UNION ALL SELECT id::text FROM core.membership"
                        + " UNION ALL SELECT id::text FROM csr_brokerage.gift")
                .mapTo(String.class)
                .list());
        onlooker = new Onlooker(
                city,
                new CsrModule(city.core),
                Stream.concat(ids.stream(), Stream.of(run.toString(), QUARTER, "grades", "placements-begun", "giving"))
                        .toList());
    }

    private void run(String sql, Object... values) {
        city.city.owner().useHandle(db -> db.execute(sql, values));
    }

    private void name(Tenant group, String name) {
        run("UPDATE core.organisation SET name = ? WHERE tenant_id = ?", name, group.id());
    }

    private Binding staff(String name, Tenant employer) {
        var who = city.candidate(employer);
        run("UPDATE core.person SET name = ? WHERE id = ?", name, city.personOf(who));
        run("UPDATE core.membership SET name = ? WHERE person_id = ?", name, city.personOf(who));
        run(
                "INSERT INTO csr_brokerage.employee (id, tenant_id, audience_id, grade, weekly_minutes, full_time_minutes, starts_on, councillor,"
                        + " changed_at) SELECT id, tenant_id, tenant_id, ?, 2220, 2220, '2020-01-01', false, '2026-01-01Z'"
                        + " FROM core.membership WHERE person_id = ?",
                name + " grade",
                city.personOf(who));
        return who;
    }

    private void policy(Tenant employer, String name) {
        run(
                "INSERT INTO csr_brokerage.policy (id, tenant_id, audience_id, name, starts_on, state, number, created_at, published_at)"
                        + " VALUES (gen_random_uuid(), ?, ?, ?, '2026-04-01', 'published', 1, '2026-01-01Z', '2026-01-01Z')",
                employer.id(),
                employer.id(),
                name);
    }

    private UUID trustee(Tenant group, String mark, Binding who) {
        var id = city.introduced(city.need(group, "trustee", mark + " treasurer", "L1", 30, List.of()), who);
        city.say(group, id, Say.of("met").on(TODAY));
        city.say(group, id, Say.of("scope").lasting(240).saying(mark + " keys and books"));
        city.agree(who, id);
        city.say(group, id, Say.of("trial").until(TODAY.plusMonths(1)));
        city.say(who, id, Say.of("eligible").choosing("18-plus").declaring(true));
        city.say(group, id, Say.of("induction").choosing("cio").ticking(Say.INDUCTION));
        city.say(group, id, Say.of("confirmed"));
        return id;
    }

    private void setting(Tenant tenant, String key, String value) {
        run("UPDATE core.tenant SET kind = 'business' WHERE id = ? AND slug = 'harbour'", tenant.id());
        for (var pair : List.of(List.of(key, value), List.of("giving-agency-email", "agency@example.org"))) {
            run(
                    "INSERT INTO core.tenant_setting (tenant_id, audience_id, feature, key, value, set_at)"
                            + " VALUES (?, ?, 'csr-brokerage', ?, ?, '2026-01-01Z')",
                    tenant.id(),
                    tenant.id(),
                    pair.getFirst(),
                    pair.getLast());
        }
        city.city.directory().refresh();
    }

    /** Ana gives to the group from her pay. */
    private UUID gives() {
        var pantry = Objects.requireNonNull(
                city.look(UUID.class, "SELECT id FROM core.organisation WHERE tenant_id = ?", city.pantry.id()));
        city.as(ana, () -> new MyGiving(city.core).give(new Give(null, pantry, 500)));
        return city.as(
                        city.officer(city.harbour, Role.ADMINISTRATOR).at(PlacementCity.NOW.plus(Duration.ofDays(20))),
                        () -> new PayrollGiving(city.core).make())
                .id();
    }

    private Binding member(Tenant tenant, Role role) {
        return city.officer(tenant, role).at(PlacementCity.NOW.plus(LATER));
    }

    private String pack(Tenant employer) {
        return city.as(member(employer, Role.COORDINATOR), () -> {
            var pack = new Pack(city.core, new ImpactService(city.core));
            return PackWords.of(pack.document(QUARTER, Locale.UK), pack.workbook(QUARTER, Locale.UK));
        });
    }

    /** Letters of an organisation, and those to its address. */
    private String letters(Tenant tenant) {
        return city.city.owner().withHandle(db -> db.createQuery(
                        "SELECT subject || plain FROM core.letter WHERE tenant_id = :id OR address = :address")
                .bind("id", tenant.id())
                .bind("address", tenant.slug() + "@example.org")
                .mapTo(String.class)
                .list()
                .toString());
    }

    @Test
    void nobody_of_an_employer_finds_the_group_that_is_not_shown_or_anything_of_the_other_employer() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.LINE_MANAGER, Role.MEMBER)) {
            assertThat(onlooker.at(city.harbour, member(city.harbour, role)))
                    .as(role.toString())
                    .contains("Ana Heron")
                    .doesNotContain("Kingfisher")
                    .doesNotContain("Lapwing")
                    .doesNotContain("Ibis");
        }
        assertThat(onlooker.at(city.harbour, member(city.harbour, Role.ADMINISTRATOR)))
                .contains("Heron leave", "Ana Heron grade");
        assertThat(pack(city.harbour) + letters(city.harbour))
                .contains("harbour")
                .doesNotContain("Kingfisher")
                .doesNotContain("Lapwing")
                .doesNotContain("Ibis");
    }

    @Test
    void an_employer_finds_what_is_shown_to_it_and_no_longer_when_it_is_taken_back() {
        var lead = member(city.council, Role.ADMINISTRATOR);
        assertThat(onlooker.at(city.council, lead))
                .contains("Bo Ibis", "Ibis leave", "Lapwing treasurer", "Lapwing Sail")
                .doesNotContain("Kingfisher")
                .doesNotContain("Heron");
        assertThat(onlooker.told(city.council, lead))
                .contains("Lapwing treasurer")
                .doesNotContain("Lapwing keys");
        assertThat(pack(city.council)).doesNotContain("Lapwing").doesNotContain("Kingfisher");

        city.say(bo, shown, Say.of("hidden"));

        assertThat(onlooker.at(city.council, lead)).contains("Bo Ibis").doesNotContain("Lapwing");
    }

    @Test
    void a_colleague_alone_finds_nothing_of_anybody() {
        var cy = Binding.person(city.city.partnership(), city.city.person(Role.MEMBER, city.harbour));

        assertThat(onlooker.alone(cy.at(PlacementCity.NOW.plus(LATER))))
                .doesNotContain("Ana Heron")
                .doesNotContain("Ibis")
                .doesNotContain("Kingfisher treasurer")
                .doesNotContain("Kingfisher keys")
                .doesNotContain("Lapwing treasurer")
                .doesNotContain("Lapwing keys");
        assertThat(onlooker.alone(ana.at(PlacementCity.NOW.plus(LATER))))
                .contains("Kingfisher treasurer", "Kingfisher keys");
    }

    @Test
    void a_group_finds_who_helps_it_and_neither_their_employer_nor_the_other_group() {
        var pantry = onlooker.at(city.pantry, member(city.pantry, Role.ADMINISTRATOR));
        assertThat(pantry)
                .contains("Ana Heron", "Kingfisher keys")
                .doesNotContain("harbour")
                .doesNotContain("Heron leave")
                .doesNotContain("Heron grade")
                .doesNotContain("Lapwing")
                .doesNotContain("Ibis");
        var sail = onlooker.at(city.sail, member(city.sail, Role.ADMINISTRATOR));
        assertThat(sail)
                .contains("Bo Ibis")
                .doesNotContain("Kingfisher")
                .doesNotContain("Heron")
                .doesNotContain("Ibis leave");
    }

    @Test
    void the_broker_finds_both_placements_and_neither_policy_nor_who_employs_them() {
        assertThat(onlooker.at(city.svs, member(city.svs, Role.ADMINISTRATOR)))
                .contains("Ana Heron", "Bo Ibis", hidden.toString())
                .doesNotContain("Heron leave")
                .doesNotContain("Ibis leave")
                .doesNotContain("Heron grade")
                .doesNotContain("Ibis grade");
    }
}
