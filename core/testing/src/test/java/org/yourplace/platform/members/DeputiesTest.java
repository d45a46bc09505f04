package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class DeputiesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant council = city.tenant("council");
    private final Staff staff = new Staff(city);
    private final Binding admin = city.member(council, Role.ADMINISTRATOR);
    private final Binding lead = city.member(council, Role.COORDINATOR);
    private final Binding ranger = city.member(council, Role.MEMBER);

    private DeputyEntry entry(Binding away, Binding deputy, LocalDate from, LocalDate until) {
        return new DeputyEntry(
                away == null ? null : staff.mine(away).id(), staff.mine(deputy).id(), from, until);
    }

    private boolean sees(Binding who) {
        var fresh = city.identities().again(who.identity()).orElseThrow();
        return city.as(who.with(fresh), () -> city.access().may(CorePermission.SEE_PEOPLE));
    }

    @Test
    void a_deputy_gains_the_roles_for_those_days_and_loses_them_at_the_end() {
        assertThat(sees(ranger)).isFalse();

        var set = city.as(lead, () -> staff.deputies.set(entry(null, ranger, TODAY, TODAY)));

        assertThat(set.running()).isTrue();
        assertThat(sees(ranger)).isTrue();
        var late = city.identities().again(ranger.identity()).orElseThrow();
        assertThat(late.expires()).isEqualTo(TestCity.NOW.plus(Duration.ofHours(14)));
        city.run(ranger, () -> staff.deputies.end(set.id()));
        assertThat(sees(ranger)).isFalse();
        assertThat(city.as(lead, staff.deputies::list)).isEmpty();
    }

    @Test
    void one_to_come_gives_nothing_yet() {
        city.as(admin, () -> staff.deputies.set(entry(lead, ranger, TODAY.plusDays(1), TODAY.plusDays(3))));

        assertThat(sees(ranger)).isFalse();
        assertThat(city.as(ranger, staff.deputies::list)).hasSize(1);
    }

    @Test
    void a_member_names_those_only_whom_they_work_with() {
        assertThat(city.as(ranger, staff.deputies::possible)).isEmpty();
        assertThatThrownBy(() -> city.as(ranger, () -> staff.deputies.set(entry(null, lead, TODAY, TODAY))))
                .hasMessageContaining("unknown-person");

        city.as(
                admin,
                () -> staff.teams.add(new TeamEntry(
                        "Parks",
                        staff.mine(lead).id(),
                        List.of(staff.mine(ranger).id()))));

        assertThat(city.as(ranger, staff.deputies::possible))
                .extracting(Person.Named::id)
                .containsExactly(staff.mine(lead).id());
        assertThat(city.as(ranger, () -> staff.deputies.set(entry(null, lead, TODAY, TODAY)))
                        .deputy()
                        .id())
                .isEqualTo(staff.mine(lead).id());
    }

    @Test
    void nobody_gets_by_a_deputy_what_could_not_be_given() {
        city.as(admin, () -> staff.roles.set(null, Map.of("coordinator/core:MANAGE_PEOPLE", true)));
        var hr = city.member(council, Role.COORDINATOR);

        assertThatThrownBy(() -> city.as(hr, () -> staff.deputies.set(entry(admin, hr, TODAY, TODAY))))
                .hasMessageContaining("role-not-yours-to-give");
        assertThatThrownBy(() -> city.as(ranger, () -> staff.deputies.set(entry(lead, ranger, TODAY, TODAY))))
                .hasMessageContaining("forbidden");
        assertThat(city.as(hr, () -> staff.deputies.set(entry(lead, ranger, TODAY, TODAY)))
                        .running())
                .isTrue();
    }

    @Test
    void days_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> entry(lead, ranger, TODAY, TODAY.minusDays(1))).hasMessageContaining("before-start");
        assertThatThrownBy(() -> city.as(
                        admin, () -> staff.deputies.set(entry(lead, ranger, TODAY.minusDays(9), TODAY.minusDays(2)))))
                .hasMessageContaining("in-the-past");
        assertThatThrownBy(() -> city.as(lead, () -> staff.deputies.set(entry(null, lead, TODAY, TODAY))))
                .hasMessageContaining("same-person");
    }
}
