package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.need.team.AskTeam;
import org.yourplace.csrbrokerage.need.team.SetTerms;
import org.yourplace.csrbrokerage.need.team.TeamAnswer;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.csrbrokerage.need.team.WhoCame;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.testing.TestCity;

/** J10.5: fifteen are offered, the group has room for six and needs kit; nobody overrides its numbers. Refused cases beside it. */
class TeamDayJourneyIT {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    private static NeedCity city;

    @BeforeAll
    static void a_city() {
        city = new NeedCity();
    }

    private static TeamDay ask(Tenant employer, Need need, int people) {
        return city.as(
                employer,
                () -> city.needs.asks().ask(new AskTeam(need.id(), people, null, "Keen.", "Kit", "kit@example.org")));
    }

    private static TeamDay terms(UUID id, int size, long pence) {
        return city.as(city.pantry, () -> city.needs
                .days()
                .terms(id, new SetTerms(size, DAY, pence, "Spades and gloves", "Old shoes", "Sam")));
    }

    private static TeamDay answer(Tenant employer, UUID id, TeamAnswer said) {
        return city.as(employer, () -> city.needs.asks().answer(id, said));
    }

    private static TeamDay accepted(String title, int size) {
        var day = ask(city.harbourline, city.open(city.pantry, NeedKind.TEAM_DAY, title), 15);
        terms(day.id(), size, 20_000);
        return answer(city.harbourline, day.id(), TeamAnswer.accept(1));
    }

    private static TeamDay named(UUID id, String... names) {
        return city.as(city.harbourline, () -> city.needs.asks().name(id, List.of(names)));
    }

    /** Runs work three weeks later, when the day has been. */
    private static <T> T later(Tenant tenant, Supplier<T> work) {
        return city.as(city.member(tenant).at(TestCity.NOW.plus(Duration.ofDays(21))), work);
    }

    private static long hours(UUID day) {
        return city.look(
                Long.class,
                "SELECT count(*) FROM core.contribution c JOIN csr_brokerage.team_guest g ON g.contribution_id = c.id WHERE g.day_id = ?",
                day);
    }

    @Test
    void fifteen_are_offered_and_six_come_on_the_groups_terms() {
        var need = city.open(city.pantry, NeedKind.TEAM_DAY, "Build six raised beds");
        var day = ask(city.harbourline, need, 15);
        assertThat(day.size()).isNull();

        terms(day.id(), 6, 20_000);
        var read = city.as(city.harbourline, () -> city.needs.asks().read(day.id()));
        assertThat(read.people()).isEqualTo(15);
        assertThat(read.size()).isEqualTo(6);
        assertThat(read.costPence()).isEqualTo(20_000);
        assertThat(read.kit()).isEqualTo("Spades and gloves");
        assertThat(read.inCharge()).isEqualTo("Sam");

        var yes = answer(city.harbourline, day.id(), TeamAnswer.accept(read.terms()));
        assertThat(yes.state()).isEqualTo("accepted");
        assertThat(city.as(
                        city.pantry, () -> city.needs.needs().readOwn(need.id()).status()))
                .isEqualTo("met");

        named(day.id(), "Ade", "Bo", "Cy", "Di", "Ed", "Flo");
        assertThatThrownBy(() -> named(day.id(), "Ade", "Bo", "Cy", "Di", "Ed", "Flo", "Gus"))
                .hasMessageContaining("team-full");

        var seen = city.as(city.pantry, () -> city.needs.days().read(day.id()));
        assertThat(seen.names()).extracting(TeamDay.Guest::name).containsExactly("Ade", "Bo", "Cy", "Di", "Ed", "Flo");
        var five = seen.names().stream().limit(5).map(TeamDay.Guest::id).toList();
        later(city.pantry, () -> city.needs.days().came(day.id(), new WhoCame(five, 240)));
        later(city.pantry, () -> city.needs.days().came(day.id(), new WhoCame(five, 240)));
        assertThat(hours(day.id())).isEqualTo(5);
        assertThat(later(city.harbourline, () -> city.needs.asks().read(day.id()))
                        .came())
                .isEqualTo(5);
        assertThat(later(city.harbourline, () -> city.needs.asks().read(day.id()))
                        .names())
                .allSatisfy(guest -> assertThat(guest.came()).isNull());
    }

    @Test
    void terms_that_have_changed_are_not_accepted_by_an_old_yes_and_a_second_yes_is_the_first() {
        var day = ask(city.harbourline, city.open(city.pantry, NeedKind.TEAM_DAY, "Paint the hall"), 15);
        terms(day.id(), 6, 20_000);
        terms(day.id(), 4, 20_000);
        assertThatThrownBy(() -> answer(city.harbourline, day.id(), TeamAnswer.accept(1)))
                .hasMessageContaining("team-day-not-now");
        assertThat(answer(city.harbourline, day.id(), TeamAnswer.accept(2)).size())
                .isEqualTo(4);
        assertThat(answer(city.harbourline, day.id(), TeamAnswer.accept(2)).state())
                .isEqualTo("accepted");
        named(day.id(), "Ade", "Bo");
        assertThatThrownBy(() -> terms(day.id(), 1, 20_000)).hasMessageContaining("below-taken");
        assertThat(terms(day.id(), 3, 20_000).state()).isEqualTo("terms");
    }

    @Test
    void the_group_offers_skills_instead_and_the_employer_takes_one_up() {
        var skill = city.open(city.pantry, NeedKind.SKILL, "One day to write our HR policy");
        var foreign = city.open(city.kettle, NeedKind.SKILL, "A poster");
        var day = ask(city.harbourline, city.open(city.pantry, NeedKind.TEAM_DAY, "Weed the yard"), 15);
        assertThatThrownBy(() ->
                        city.as(city.pantry, () -> city.needs.days().offerSkills(day.id(), List.of(foreign.id()))))
                .hasMessageContaining("skills");
        city.as(city.pantry, () -> city.needs.days().offerSkills(day.id(), List.of(skill.id())));
        assertThatThrownBy(() -> answer(city.harbourline, day.id(), TeamAnswer.accept(0)))
                .hasMessageContaining("team-day-not-now");

        assertThat(answer(city.harbourline, day.id(), TeamAnswer.takeSkills(skill.id()))
                        .state())
                .isEqualTo("swapped");
        answer(city.harbourline, day.id(), TeamAnswer.takeSkills(skill.id()));
        assertThat(city.as(
                        city.pantry,
                        () -> city.needs.desk().list(skill.id(), null, 20, null).items()))
                .singleElement()
                .satisfies(offer -> assertThat(offer.business()).isEqualTo(city.harbourline.name()));
    }

    @Test
    void the_group_says_no_with_a_reason_and_the_employer_may_go() {
        var refused = ask(city.harbourline, city.open(city.pantry, NeedKind.TEAM_DAY, "Move the shed"), 15);
        assertThatThrownBy(() -> city.as(city.pantry, () -> city.needs.days().decline(refused.id(), " ")))
                .hasMessageContaining("reason");
        city.as(city.pantry, () -> city.needs.days().decline(refused.id(), "The shed has moved."));
        assertThat(city.as(
                        city.harbourline,
                        () -> city.needs.asks().read(refused.id()).reason()))
                .isEqualTo("The shed has moved.");
        assertThatThrownBy(() -> terms(refused.id(), 6, 0)).hasMessageContaining("team-day-not-now");

        var left = accepted("Sort the shed", 6);
        assertThat(answer(city.harbourline, left.id(), TeamAnswer.withdraw("A strike."))
                        .state())
                .isEqualTo("withdrawn");
        assertThatThrownBy(() -> named(left.id(), "Ade")).hasMessageContaining("team-day-not-now");
    }

    @Test
    void who_came_is_said_after_the_day_and_put_right_without_counting_twice() {
        var day = accepted("Clear the bank", 3);
        var names = named(day.id(), "Ade", "Bo", "Cy").names().stream()
                .map(TeamDay.Guest::id)
                .toList();
        assertThatThrownBy(() -> city.as(city.pantry, () -> city.needs.days().came(day.id(), new WhoCame(names, 60))))
                .hasMessageContaining("not-yet");
        assertThatThrownBy(() -> later(
                        city.pantry,
                        () -> city.needs.days().came(day.id(), new WhoCame(List.of(UUID.randomUUID()), 60))))
                .hasMessageContaining("unknown-code");
        later(city.pantry, () -> city.needs.days().came(day.id(), new WhoCame(names, 60)));
        later(city.pantry, () -> city.needs.days().came(day.id(), new WhoCame(names.subList(0, 2), 90)));
        assertThat(hours(day.id())).isEqualTo(2);
        assertThat(city.look(
                        Long.class,
                        "SELECT coalesce(sum(e.amount), 0) FROM core.contribution_entry e JOIN core.contribution c ON c.id = e.contribution_id"
                                + " WHERE c.about = 'Clear the bank'"))
                .isEqualTo(180);
    }

    @Test
    void one_employer_learns_nothing_of_anothers_team() {
        var need = city.open(city.pantry, NeedKind.TEAM_DAY, "Dig the pond");
        var day = ask(city.harbourline, need, 15);
        var other = ask(city.ledger, need, 4);
        assertThatThrownBy(() -> ask(city.ledger, need, 5)).hasMessageContaining("team-asked-already");
        for (var stranger : List.of(city.ledger, city.kettle, city.svs)) {
            assertThatThrownBy(() -> city.as(stranger, () -> city.needs.asks().read(day.id())))
                    .hasMessageContaining("not-found");
            assertThatThrownBy(() -> city.as(stranger, () -> city.needs.days().read(day.id())))
                    .hasMessageContaining("not-found");
            assertThatThrownBy(() -> answer(stranger, day.id(), TeamAnswer.withdraw(null)))
                    .hasMessageContaining("not-found");
        }
        terms(day.id(), 6, 0);
        answer(city.harbourline, day.id(), TeamAnswer.accept(1));
        named(day.id(), "Zed Canary");
        assertThat(city.as(
                        city.ledger,
                        () -> city.needs.asks().list(null, 100, null).items()))
                .extracting(TeamDay::id)
                .containsOnly(other.id());
        assertThat(city.look(
                        Long.class,
                        "SELECT (SELECT count(*) FROM csr_brokerage.team_place WHERE tenant_id <> ? AND name LIKE '%Canary')"
                                + " + (SELECT count(*) FROM csr_brokerage.team_guest WHERE tenant_id <> ? AND name LIKE '%Canary')",
                        city.harbourline.id(),
                        city.pantry.id()))
                .isZero();
    }
}
