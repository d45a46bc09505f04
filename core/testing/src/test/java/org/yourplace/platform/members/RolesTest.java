package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class RolesTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant council = city.tenant("council");
    private final Tenant svs = city.tenant("svs");
    private final Staff staff = new Staff(city);
    private final Binding admin = city.member(council, Role.ADMINISTRATOR);

    @BeforeEach
    void a_garden() {
        city.feature(council, "garden", true);
    }

    private Boolean held(String role, String right) {
        return city.as(admin, staff.roles::matrix).groups().stream()
                .flatMap(group -> group.rights().stream())
                .filter(one -> one.code().equals(right))
                .findFirst()
                .orElseThrow()
                .held()
                .get(role);
    }

    private boolean may(Binding who, Staff.Garden right) {
        var fresh = city.identities().again(who.identity()).orElseThrow();
        return city.as(who.with(fresh), () -> city.access().of("garden").may(right));
    }

    private void set(Map<String, Boolean> cells) {
        city.as(admin, () -> staff.roles.set(null, cells));
    }

    @Test
    void the_matrix_holds_cores_rights_and_those_of_features_that_are_on() {
        var matrix = city.as(admin, staff.roles::matrix);

        assertThat(matrix.groups()).extracting(RoleMatrix.Group::feature).containsExactly("core", "garden");
        assertThat(matrix.roles())
                .extracting(RoleMatrix.RoleName::code)
                .containsExactly("administrator", "coordinator", "line-manager", "safeguarding-lead", "member");
        assertThat(held("coordinator", "garden:WATER")).isTrue();
        assertThat(held("member", "garden:WATER")).isFalse();
        var elsewhere = city.member(svs, Role.ADMINISTRATOR);
        assertThat(city.as(elsewhere, staff.roles::matrix).groups()).hasSize(1);
    }

    @Test
    void cells_are_given_taken_and_go_back_to_what_is_usual() {
        var member = city.member(council, Role.MEMBER);
        var coordinator = city.member(council, Role.COORDINATOR);
        set(Map.of("member/garden:WATER", true, "coordinator/garden:WATER", false));
        assertThat(may(member, Staff.Garden.WATER)).isTrue();
        assertThat(may(coordinator, Staff.Garden.WATER)).isFalse();

        var back = new HashMap<String, Boolean>();
        back.put("member/garden:WATER", null);
        back.put("coordinator/garden:WATER", null);
        set(back);

        assertThat(may(member, Staff.Garden.WATER)).isFalse();
        assertThat(may(coordinator, Staff.Garden.WATER)).isTrue();
        assertThat(city.<Integer>as(
                        admin,
                        () -> staff.database.read(tx -> RoleRows.cells(tx).size())))
                .isZero();
    }

    @Test
    void another_organisations_matrix_is_its_own() {
        set(Map.of("member/core:SEE_PEOPLE", true));

        var there = city.member(svs, Role.MEMBER);
        assertThat(city.<Boolean>as(there, () -> city.access().may(CorePermission.SEE_PEOPLE)))
                .isFalse();
    }

    @Test
    void administrators_keep_the_rights_with_which_the_rest_is_mended() {
        assertThatThrownBy(() -> set(Map.of("administrator/core:MANAGE_ROLES", false)))
                .hasMessageContaining("right-stays");
        assertThatThrownBy(() -> set(Map.of("administrator/core:MANAGE_PEOPLE", false)))
                .hasMessageContaining("right-stays");
    }

    @Test
    void all_cells_of_a_change_are_kept_or_none() {
        assertThatThrownBy(() -> set(Map.of("member/garden:WATER", true, "member/garden:FLY", true)))
                .hasMessageContaining("unknown-field");
        assertThat(held("member", "garden:WATER")).isFalse();
        var version = city.as(admin, staff.roles::matrix).version();
        set(Map.of("member/garden:WATER", true));
        assertThatThrownBy(() -> city.as(
                        admin, () -> staff.roles.set(new IfMatch(version), Map.of("member/garden:PRUNE", true))))
                .hasMessageContaining("stale");
    }

    @Test
    void a_role_for_one_feature_counts_there_only() {
        var one = staff.mine(city.member(council, Role.MEMBER));
        city.as(admin, () -> staff.members.change(one.id(), null, Staff.with(one, "garden:coordinator")));
        var gardener = city.owner()
                .withHandle(handle -> handle.createQuery("SELECT roles FROM core.membership WHERE id = :id")
                        .bind("id", one.id())
                        .mapTo(String[].class)
                        .one());

        assertThat(gardener).containsExactly("garden:coordinator");
        var rights = new org.yourplace.platform.who.Rights(java.util.Set.of(gardener), Map.of());
        assertThat(rights.allow("garden", Staff.Garden.WATER)).isTrue();
        assertThat(rights.allow("core", CorePermission.SEE_PEOPLE)).isFalse();
        assertThatThrownBy(() -> city.as(
                        admin, () -> staff.members.change(one.id(), null, Staff.with(one, "meadow:coordinator"))))
                .hasMessageContaining("unknown-role");
        assertThatThrownBy(() -> city.as(admin, () -> staff.members.change(one.id(), null, Staff.with(one, "wizard"))))
                .hasMessageContaining("unknown-role");
    }

    @Test
    void own_roles_are_added_renamed_given_and_taken_away_from_everybody() {
        var code = city.as(admin, () -> staff.roles.add("Duty officer"));
        assertThat(code).isEqualTo("duty-officer");
        assertThatThrownBy(() -> city.as(admin, () -> staff.roles.add("duty OFFICER")))
                .hasMessageContaining("already-exists");
        var ranger = city.member(council, Role.MEMBER);
        var one = staff.mine(ranger);
        city.as(admin, () -> staff.members.change(one.id(), null, Staff.with(one, code, "garden:" + code)));
        assertThat(may(ranger, Staff.Garden.WATER)).isFalse();
        set(Map.of(code + "/garden:WATER", true));
        assertThat(may(ranger, Staff.Garden.WATER)).isTrue();

        city.run(admin, () -> staff.roles.rename(code, "Duty manager"));
        assertThat(city.as(admin, staff.roles::matrix).roles().getLast().name()).isEqualTo("Duty manager");
        city.run(admin, () -> staff.roles.remove(code));

        assertThat(may(ranger, Staff.Garden.WATER)).isFalse();
        assertThat(city.as(admin, () -> staff.members.one(one.id())).roles()).containsExactly("member");
        assertThatThrownBy(() -> city.run(admin, () -> staff.roles.remove("coordinator")))
                .hasMessageContaining("not-found");
    }

    @Test
    void only_who_says_what_roles_do_reads_and_changes_the_matrix() {
        var coordinator = city.member(council, Role.COORDINATOR);

        assertThatThrownBy(() -> city.as(coordinator, staff.roles::matrix)).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> city.as(coordinator, () -> staff.roles.add("Mine")))
                .hasMessageContaining("forbidden");
    }
}
