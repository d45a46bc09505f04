package org.yourplace.platform.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.who.Role;

/** Who somebody is when an organisation's provider vouches for them. */
class SignOnStoreTest extends VouchedPeople {
    @Test
    void a_newcomer_becomes_a_person_of_that_organisation_and_reaches_nothing_else() {
        assertThat(signOn(who("1", "amy", "amy@harbourline.example"))).isEqualTo("in");
        var amy = identity();

        assertThat(amy.scope()).isEqualTo(firm.id());
        assertThat(amy.method()).isEqualTo(Identity.Method.SSO);
        assertThat(amy.rights().keySet()).containsExactly(firm.id());
        assertThat(reach(Binding.tenant(city.partnership(), firm, amy))).isEqualTo(42);
        assertThatThrownBy(() -> reach(Binding.person(city.partnership(), amy))).hasMessageContaining("not-found");
        assertThatThrownBy(() -> reach(Binding.tenant(city.partnership(), svs, amy)))
                .hasMessageContaining("not-found");
        assertThat(look(
                        "SELECT email IS NULL AND held_by = ? FROM core.person WHERE id = ?",
                        Boolean.class,
                        firm.id(),
                        amy.person().id()))
                .isTrue();

        assertThat(signOn(who("1", "renamed", "other@harbourline.example"))).isEqualTo("in");
        assertThat(identity().person().id()).isEqualTo(amy.person().id());
    }

    @Test
    void an_address_of_somebody_elsewhere_gives_nothing_of_theirs() {
        var admin = city.person(Role.ADMINISTRATOR, svs);
        var address = look(
                "SELECT email FROM core.person WHERE id = ?",
                String.class,
                admin.person().id());

        signOn(who("mallory", address, address, "administrator"));

        assertThat(identity().person().id()).isNotEqualTo(admin.person().id());
        assertThat(identity().reaches(svs.id())).isFalse();
        assertThat(identity().rights().get(firm.id()).roles()).containsExactly("administrator");
    }

    @Test
    void a_place_that_the_directory_made_waits_for_its_person() {
        var byName = place("user_name", "'Amy@Harbourline.example'");
        var byNumber = place("external", "'oid-7'");

        signOn(who("1", "amy@harbourline.example", null));
        assertThat(membership(identity().person().id(), firm)).isEqualTo(byName);
        signOn(new Vouched("2", "oid-7", "somebody", "S", null, Set.of(), false));
        assertThat(membership(identity().person().id(), firm)).isEqualTo(byNumber);
    }

    @Test
    void roles_that_claims_decide_follow_the_claims_and_others_stay() {
        signOn(who("1", "amy", null, "administrator"));
        var person = identity().person().id();
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.membership SET roles = roles || '{coordinator}' WHERE person_id = ?", person));

        signOn(who("1", "amy", null));

        assertThat(identity().rights().get(firm.id()).roles()).containsExactly("coordinator");
    }

    @Test
    void another_issuer_is_not_that_organisations_sign_on() {
        var foreign = new Provider(firm, "https://login.hill-university.example", "x", null, "groups", Map.of(), null);

        assertThatThrownBy(() -> city.as(
                        city.guest(),
                        () -> database.write(tx -> store.signOn(
                                tx,
                                foreign,
                                who("1", "amy", null),
                                UUID.randomUUID(),
                                Secrets.word(),
                                city.clock().instant().plusSeconds(60),
                                "",
                                ""))))
                .hasMessageContaining("not-found");
    }

    @Test
    void when_only_the_sign_on_opens_the_firm_a_password_does_not() {
        var own = city.person(Role.MEMBER, firm);
        city.owner()
                .useHandle(handle -> handle.execute("UPDATE core.tenant SET sso_only = true WHERE id = ?", firm.id()));

        assertThatThrownBy(() -> reach(Binding.tenant(city.partnership(), firm, own)))
                .hasMessageContaining("own-sign-on-needed");
        signOn(who("1", "amy", null));
        assertThat(reach(Binding.tenant(city.partnership(), firm, identity()))).isEqualTo(42);
    }
}
