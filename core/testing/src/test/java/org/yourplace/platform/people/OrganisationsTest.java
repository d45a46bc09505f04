package org.yourplace.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class OrganisationsTest {
    private static TestCity city;
    private static Tenant svs;
    private static Tenant group;
    private static Tenant council;
    private static UUID hosted;
    private static JtaDatabase database;
    private final Organisations organisations = new PartnershipOrganisations();

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        svs = city.tenant("svs");
        group = city.tenant("group", svs);
        council = city.tenant("council");
        hosted = city.organisation(svs.id(), "kettle", true);
        city.owner().useHandle(handle -> handle.createUpdate(
                        "INSERT INTO core.organisation_contact (id, tenant_id, audience_id, contact, email, phone) VALUES (:id, :tenant, :tenant, 'Mo', 'mo@example.org', '01632 960000')")
                .bind("id", hosted)
                .bind("tenant", svs.id())
                .execute());
        database = city.database();
    }

    private Organisation own(Binding who) {
        return city.as(who, () -> database.read(organisations::own));
    }

    private void trust(Binding who, UUID id, boolean trusted) {
        city.run(
                who,
                () -> database.write(tx -> {
                    organisations.trust(tx, id, trusted);
                    return true;
                }));
    }

    @Test
    void a_group_is_trusted_when_its_supporter_says_so_and_not_before() {
        var member = city.member(group, Role.COORDINATOR);
        assertThat(own(member).trusted()).isFalse();

        trust(city.member(svs, Role.COORDINATOR), own(member).id(), true);
        assertThat(own(member).trusted()).isTrue();

        trust(city.member(svs, Role.COORDINATOR), own(member).id(), false);
        assertThat(own(member).trusted()).isFalse();
    }

    @Test
    void nobody_else_may_trust_a_group_and_least_of_all_itself() {
        var id = own(city.member(group, Role.ADMINISTRATOR)).id();

        assertThatThrownBy(() -> trust(city.member(group, Role.ADMINISTRATOR), id, true))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> trust(city.member(council, Role.ADMINISTRATOR), id, true))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> trust(city.member(svs, Role.ADMINISTRATOR), UUID.randomUUID(), true))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void an_organisation_that_nobody_supports_is_trusted() {
        assertThat(own(city.member(council, Role.MEMBER)).trusted()).isTrue();
    }

    @Test
    void a_hosted_group_says_who_posts_for_it_and_only_its_keeper_sees_how_to_reach_it() {
        var seen = city.as(city.guest(), () -> database.read(tx -> organisations.bySlug(tx, "kettle")))
                .orElseThrow();
        assertThat(seen.hosted()).isTrue();
        assertThat(seen.postedBy()).isEqualTo("svs");
        assertThat(seen.email()).isNull();
        assertThat(seen.phone()).isNull();

        var kept = city.as(
                city.member(svs, Role.MEMBER),
                () -> database.read(tx -> organisations.find(tx, hosted).orElseThrow()));
        assertThat(kept.email()).isEqualTo("mo@example.org");
        assertThat(kept.phone()).isEqualTo("01632 960000");
    }

    @Test
    void kept_begins_with_the_organisation_itself() {
        var kept = city.as(city.member(svs, Role.MEMBER), () -> database.read(organisations::kept));

        assertThat(kept).extracting(Organisation::slug).containsExactly("svs", "kettle");
    }

    @Test
    void away_is_set_and_cleared_by_the_keeper_only() {
        var until = LocalDate.of(2026, 8, 1);
        city.run(
                city.member(svs, Role.COORDINATOR),
                () -> database.write(tx -> {
                    organisations.away(tx, hosted, until);
                    return true;
                }));
        assertThat(city.as(city.guest(), () -> database.read(tx -> organisations.find(tx, hosted)))
                        .orElseThrow()
                        .awayUntil())
                .isEqualTo(until);

        assertThatThrownBy(() -> city.run(
                        city.member(group, Role.ADMINISTRATOR),
                        () -> database.write(tx -> {
                            organisations.away(tx, hosted, null);
                            return true;
                        })))
                .isInstanceOf(DomainException.class);
    }
}
