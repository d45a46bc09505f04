package org.yourplace.platform.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** How somebody signed in decides how far they reach: an organisation may want a second proof, or its own sign-on. */
class CredentialReachTest extends FreshOrganisation {
    @Test
    void an_organisation_may_ask_for_a_second_proof() {
        var member = city.member(here, Role.MEMBER);
        rules(true, false);

        refuses(member, CoreError.SECOND_FACTOR_NEEDED);
        credential(member, "strong = true");

        assertThat(reads(member)).isTrue();
    }

    @Test
    void an_organisation_may_take_its_own_sign_on_only() {
        var member = city.member(here, Role.MEMBER);
        rules(false, true);
        credential(member, "strong = true");

        refuses(member, CoreError.OWN_SIGN_ON_NEEDED);
        credential(member, "method = 'sso', tenant_id = " + here.id());

        assertThat(reads(member)).isTrue();
    }

    @Test
    void a_session_of_an_organisation_s_sign_on_reaches_that_organisation_and_nothing_else() {
        var other = city.tenant("other-" + number);
        var identity = city.person(Role.ADMINISTRATOR, here, other);
        var binding = Binding.tenant(city.partnership(), here, identity);
        credential(binding, "method = 'sso', tenant_id = " + here.id());

        assertThat(reads(binding)).isTrue();
        refuses(Binding.tenant(city.partnership(), other, identity), CoreError.NOT_FOUND);
        refuses(Binding.person(city.partnership(), identity), CoreError.NOT_FOUND);
    }

    @Test
    void a_directory_s_token_acts_for_its_own_organisation_and_reads_no_circle_beyond_it() {
        var binding = city.member(here, Role.MEMBER);
        credential(binding, "kind = 'scim', person_id = NULL, tenant_id = " + here.id());
        var scim = new Identity(
                binding.identified().orElseThrow().credential(),
                Identity.Kind.SCIM,
                null,
                null,
                0,
                here.id(),
                null,
                Identity.Method.PASSWORD,
                false,
                null,
                java.util.Map.of(),
                TestCity.NOW.plusSeconds(60));

        var audiences = city.as(
                Binding.tenant(city.partnership(), here, scim),
                () -> database.read(tx -> tx.sql()
                        .createQuery("SELECT cardinality(core.audiences())")
                        .mapTo(Integer.class)
                        .one()));

        assertThat(audiences).isEqualTo(2);
        refuses(Binding.tenant(city.partnership(), city.tenant("next-" + number), scim), CoreError.NOT_FOUND);
    }

    private static boolean reads(Binding who) {
        return city.as(
                who,
                () -> database.read(tx -> tx.sql()
                        .createQuery("SELECT core.tenant() IS NOT NULL")
                        .mapTo(Boolean.class)
                        .one()));
    }

    private static void refuses(Binding who, CoreError error) {
        assertThatThrownBy(() -> reads(who))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(error));
    }

    private void rules(boolean secondFactor, boolean ssoOnly) {
        owner(db -> db.execute(
                "UPDATE core.tenant SET second_factor = ?, sso_only = ? WHERE id = ?",
                secondFactor,
                ssoOnly,
                here.id()));
    }

    private static void credential(Binding who, String change) {
        owner(db -> db.execute(
                "UPDATE core.credential SET " + change + " WHERE id = ?",
                who.identified().orElseThrow().credential()));
    }
}
