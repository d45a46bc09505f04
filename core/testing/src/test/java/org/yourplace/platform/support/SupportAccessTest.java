package org.yourplace.platform.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

class SupportAccessTest extends SupportPlace {
    @Test
    void nobody_is_in_before_they_accept() {
        offered(3, "coordinator");

        assertThat(again(helper).rights()).doesNotContainKey(asking.id());
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.WAITING);
    }

    @Test
    void whoever_accepts_with_the_account_that_was_named_is_in_with_the_roles_that_were_chosen() {
        var in = accepted(3, "coordinator");

        assertThat(in.rights().get(asking.id()).roles()).containsExactlyInAnyOrder("coordinator", "support");
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.HERE);
        assertThat(city.as(here(in), support.guest()::mine)).contains(TestCity.NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void the_link_is_of_no_use_to_somebody_else_and_stays_good_for_whom_it_was_meant() {
        var word = offered(3, "member");
        var other = city.person(Role.MEMBER);
        verified(other);

        assertThatThrownBy(() -> city.as(person(other), () -> support.guest().accept(word)))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(SupportError.SUPPORT_NOT_FOR_YOU));
        assertThat(city.as(person(helper), () -> support.guest().accept(word))).isEqualTo(asking.slug());
    }

    @Test
    void an_account_whose_address_was_never_confirmed_does_not_count() {
        var word = offered(3, "member");
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.person SET verified_at = NULL WHERE id = ?",
                        helper.person().id()));

        assertThatThrownBy(() -> city.as(person(helper), () -> support.guest().accept(word)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_link_is_good_once() {
        var word = offered(3, "member");
        city.as(person(helper), () -> support.guest().accept(word));

        assertThatThrownBy(() ->
                        city.as(person(again(helper)), () -> support.guest().accept(word)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void it_ends_by_itself() {
        var in = accepted(2, "administrator");
        var later = TestCity.NOW.plus(Duration.ofDays(2));

        assertThatThrownBy(() -> city.as(here(in).at(later), () -> database.read(SupportPlace::anything)))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(CoreError.NOT_FOUND));
        assertThat(state(later)).isEqualTo(SupportGrant.State.OVER);
    }

    @Test
    void it_ends_at_once_when_the_organisation_ends_it() {
        var in = accepted(2, "administrator");
        city.run(administrator, () -> support.end(support.all().getFirst().id()));

        assertThatThrownBy(() -> city.as(here(in), () -> database.read(SupportPlace::anything)))
                .isInstanceOf(DomainException.class);
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.OVER);
    }

    @Test
    void an_offer_that_was_taken_back_opens_nothing() {
        var word = offered(2, "administrator");
        city.run(administrator, () -> support.end(support.all().getFirst().id()));

        assertThat(city.as(person(helper), () -> support.guest().offered(word))).isEmpty();
        assertThatThrownBy(() -> city.as(person(helper), () -> support.guest().accept(word)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void whoever_is_here_as_support_can_leave() {
        var in = accepted(2, "member");
        city.run(here(in), support.guest()::leave);

        assertThatThrownBy(() -> city.as(here(again(in)), () -> database.read(SupportPlace::anything)))
                .isInstanceOf(DomainException.class);
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.OVER);
    }

    @Test
    void only_roles_that_the_organisation_has_can_be_given() {
        assertThatThrownBy(() -> offered(1, "superuser")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_coordinator_lets_nobody_in() {
        var coordinator = city.member(asking, Role.COORDINATOR);

        assertThatThrownBy(() ->
                        city.run(coordinator, () -> support.letIn(new LetIn("Hal", address, Set.of("member"), 1, "x"))))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(CoreError.FORBIDDEN));
    }

    @Test
    void a_session_of_an_organisations_own_sign_on_accepts_nothing() {
        var word = offered(2, "member");
        var home = city.tenant("home-" + UUID.randomUUID());
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.credential SET tenant_id = ? WHERE id = ?", home.id(), helper.credential()));

        assertThatThrownBy(() -> city.as(person(helper), () -> support.guest().accept(word)))
                .isInstanceOf(DomainException.class);
    }
}
