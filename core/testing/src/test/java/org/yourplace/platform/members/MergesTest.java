package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class MergesTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant council = city.tenant("council");
    private final Staff staff = new Staff(city);
    private final Binding admin = city.member(council, Role.ADMINISTRATOR);
    private final Binding sam = city.member(council, Role.MEMBER);

    private Person listed(String number) {
        var id = UUID.randomUUID();
        return city.as(
                admin,
                () -> staff.database.write(tx -> {
                    PeopleRows.add(
                            tx,
                            id,
                            new PersonEntry(
                                    "Samuel Sample", null, "Ranger", number, List.of("line-manager"), null, null),
                            "import");
                    return PeopleRows.one(tx, id, true).orElseThrow();
                }));
    }

    private Person one(UUID id) {
        return city.as(admin, () -> staff.members.one(id));
    }

    @Test
    void the_record_with_an_account_takes_over_what_the_other_had() {
        var other = listed("7");
        var report = staff.invite(admin, "Priya Nair");
        city.as(
                admin,
                () -> staff.members.change(
                        report.id(),
                        null,
                        new PersonEntry("Priya Nair", null, null, null, List.of("member"), other.id(), null)));
        var team = city.as(admin, () -> staff.teams.add(new TeamEntry("Parks", other.id(), null)));

        var merge = city.as(
                admin, () -> staff.merges.merge(other.id(), staff.mine(sam).id()));

        var kept = staff.mine(sam);
        assertThat(merge.kept().id()).isEqualTo(kept.id());
        assertThat(kept.name()).isEqualTo("Sam Sample");
        assertThat(kept.title()).isEqualTo("Ranger");
        assertThat(kept.staffNumber()).isEqualTo("7");
        assertThat(kept.roles()).containsExactly("line-manager", "member");
        assertThat(kept.teams()).extracting(Person.Named::name).containsExactly("Parks");
        assertThat(city.as(admin, () -> staff.teams.one(team.id())).lead().id()).isEqualTo(kept.id());
        assertThat(one(report.id()).manager().id()).isEqualTo(kept.id());
        assertThatThrownBy(() -> one(other.id())).hasMessageContaining("not-found");
        assertThat(staff.trail(kept.id())).contains("people-merged");
    }

    @Test
    void a_merge_is_taken_back_whole_and_later_changes_stay() {
        var other = listed("7");
        var team = city.as(admin, () -> staff.teams.add(new TeamEntry("Parks", other.id(), null)));
        var before = staff.mine(sam);
        var merge = city.as(admin, () -> staff.merges.merge(before.id(), other.id()));
        var between = staff.mine(sam);
        city.as(
                admin,
                () -> staff.members.change(
                        between.id(),
                        null,
                        new PersonEntry("Sam Renamed", between.email(), "Ranger", "7", between.roles(), null, null)));

        city.run(admin, () -> staff.merges.undo(before.id(), merge.id()));

        var now = staff.mine(sam);
        assertThat(now.name()).isEqualTo("Sam Renamed");
        assertThat(now.title()).isNull();
        assertThat(now.staffNumber()).isNull();
        assertThat(now.roles()).containsExactly("member");
        assertThat(now.teams()).isEmpty();
        assertThat(one(other.id()).staffNumber()).isEqualTo("7");
        assertThat(one(other.id()).state()).isEqualTo(Person.State.LISTED);
        assertThat(city.as(admin, () -> staff.teams.one(team.id())).lead().id()).isEqualTo(other.id());
        assertThatThrownBy(() -> city.run(admin, () -> staff.merges.undo(before.id(), merge.id())))
                .hasMessageContaining("not-found");
    }

    @Test
    void after_thirty_days_it_is_final() {
        var merge = city.as(
                admin,
                () -> staff.merges.merge(staff.mine(sam).id(), listed("7").id()));
        var late = admin.at(TestCity.NOW.plus(Duration.ofDays(30)).plusSeconds(1));

        assertThat(city.as(admin, () -> staff.merges.into(merge.kept().id()))).hasSize(1);
        assertThat(city.as(late, () -> staff.merges.into(merge.kept().id()))).isEmpty();
        assertThatThrownBy(() ->
                        city.run(late, () -> staff.merges.undo(merge.kept().id(), merge.id())))
                .hasMessageContaining("too-late-to-undo");
    }

    @Test
    void two_accounts_are_not_made_one_by_somebody_else() {
        var other = city.member(council, Role.MEMBER);

        assertThatThrownBy(() -> city.as(
                        admin,
                        () -> staff.merges.merge(
                                staff.mine(sam).id(), staff.mine(other).id())))
                .hasMessageContaining("two-accounts");
        var old = staff.mine(other).id();
        city.as(admin, () -> staff.members.letGo(old, null));
        assertThat(city.as(admin, () -> staff.merges.merge(old, staff.mine(sam).id()))
                        .kept()
                        .id())
                .isEqualTo(staff.mine(sam).id());
    }

    @Test
    void an_open_invitation_of_the_merged_record_ends() {
        var invited = staff.invite(admin, "Sam Ple");
        var word = staff.word(invited.id());

        city.as(admin, () -> staff.merges.merge(staff.mine(sam).id(), invited.id()));

        assertThat(city.as(city.person(), () -> staff.invitations.accept(word))).isEqualTo(Invitations.Outcome.SPENT);
    }

    @Test
    void only_who_manages_people_merges_and_never_one_with_itself() {
        var coordinator = city.member(council, Role.COORDINATOR);
        var me = staff.mine(sam).id();

        assertThatThrownBy(() -> city.as(coordinator, () -> staff.merges.merge(me, UUID.randomUUID())))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> city.as(admin, () -> staff.merges.merge(me, me)))
                .hasMessageContaining("same-person");
        assertThatThrownBy(() -> city.as(admin, () -> staff.merges.merge(me, UUID.randomUUID())))
                .hasMessageContaining("not-found");
    }
}
