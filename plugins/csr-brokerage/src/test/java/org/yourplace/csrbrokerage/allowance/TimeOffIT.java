package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.AFTER;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.DAY;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.four;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.refusedAs;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.who.Role;

/** J10.2: asked, approved, confirmed; two signatures, and each refusal. */
class TimeOffIT {
    private final AllowanceCity city = new AllowanceCity();

    @Test
    void hours_are_taken_only_when_the_day_has_passed_and_the_host_confirmed() {
        var asked = city.asked();
        assertThat(city.paid().left()).isEqualTo(17 * 60);
        assertThat(city.paid().booked()).isEqualTo(240);

        city.as(city.atWork(city.max), () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.approve()));
        var day = city.told(asked);
        refusedAs(
                AllowanceError.TIME_OFF_OVER,
                () -> city.as(city.host(), () -> city.services.days().say(day.id(), SayDay.confirmed(null))));
        settled();
        assertThat(city.paid().taken()).isZero();

        city.confirm(day, null);

        assertThat(city.paid())
                .isEqualTo(new Allowance(
                        "paid", city.paid().yearFrom(), city.paid().yearUntil(), 1260, 0, 0, 240, 0, 0));
        assertThat(heldByHost()).isEqualTo(240);
        city.confirm(day, null);
        assertThat(heldByHost()).isEqualTo(240);
    }

    private long heldByHost() {
        return city.as(city.host(), () -> city.at.core.database().read(tx -> city.at
                .core
                .ledger()
                .totals(tx, Kind.HOURS, Asked.held())
                .confirmed()));
    }

    private void settled() {
        city.at.city.run(city.at.hr.at(AFTER), city.work::settle);
    }

    @Test
    void the_hosts_word_alone_takes_nothing_until_the_manager_says_yes() {
        var asked = city.asked();
        var day = city.told(asked);
        city.confirm(day, null);
        settled();
        assertThat(city.paid().taken()).isZero();

        city.as(
                city.atWork(city.max).at(AFTER),
                () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.approve()));

        assertThat(city.paid().taken()).isEqualTo(240);
    }

    @Test
    void less_than_was_booked_gives_the_rest_back_and_more_is_ones_own_time() {
        var day = city.told(city.approved());
        city.confirm(day, 180);
        assertThat(city.paid().taken()).isEqualTo(180);
        assertThat(city.paid().givenBack()).isEqualTo(60);

        city.confirm(day, 300);

        assertThat(city.paid().taken()).isEqualTo(240);
        assertThat(city.paid().booked()).isZero();
        assertThat(effort(false)).isEqualTo(240);
        assertThat(effort(true)).isEqualTo(60);
    }

    private long effort(boolean own) {
        return city.at.city.owner().withHandle(db -> db.createQuery(
                        "SELECT coalesce(sum(minutes), 0) FROM csr_brokerage.effort WHERE own_time = :own")
                .bind("own", own)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void nobody_came_gives_the_hours_back() {
        var day = city.told(city.approved());
        city.as(city.host().at(AFTER), () -> city.services.days().say(day.id(), SayDay.notSo()));

        assertThat(city.paid().left()).isEqualTo(21 * 60);
        assertThat(effort(false) + effort(true)).isZero();
    }

    @Test
    void a_refusal_needs_a_reason_and_gives_the_hours_back_and_what_is_given_then_is_ones_own_time() {
        refusedAs(CoreError.INVALID, () -> new DecideTimeOff("refused", " ", null, null, null));
        var asked = city.asked();
        var day = city.told(asked);
        city.as(
                city.atWork(city.max),
                () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.refuse("Stocktaking")));
        assertThat(city.paid().left()).isEqualTo(21 * 60);

        city.confirm(day, null);

        assertThat(city.paid().taken()).isZero();
        assertThat(effort(true)).isEqualTo(240);
        assertThat(effort(false)).isZero();
    }

    @Test
    void calling_it_off_returns_the_hours_once_and_it_can_no_longer_be_decided() {
        var asked = city.approved();
        var mine = city.services.mine();
        city.as(city.atWork(city.ada), () -> mine.withdraw(asked.id()));
        city.as(city.atWork(city.ada), () -> mine.withdraw(asked.id()));

        assertThat(city.paid().left()).isEqualTo(21 * 60);
        assertThat(city.paid().givenBack()).isEqualTo(240);
        refusedAs(
                AllowanceError.TIME_OFF_DECIDED,
                () -> city.as(
                        city.atWork(city.max),
                        () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.approve())));
    }

    @Test
    void a_double_tap_books_once_and_two_at_one_time_are_refused() {
        var first = city.asked();
        assertThat(city.asked().id()).isEqualTo(first.id());
        assertThat(city.paid().booked()).isEqualTo(240);
        refusedAs(
                AllowanceError.TIME_OFF_OVERLAPS,
                () -> city.as(city.atWork(city.ada), () -> city.services
                        .mine()
                        .ask(new AskTimeOff(DAY, LocalTime.of(12, 0), LocalTime.of(15, 0), null, null))));
    }

    @Test
    void too_little_left_names_what_is_left_and_unpaid_remains() {
        for (int i = 0; i < 3; i++) {
            var day = DAY.plusDays(i);
            city.as(city.atWork(city.ada), () -> city.services
                    .mine()
                    .ask(new AskTimeOff(day, LocalTime.of(9, 0), LocalTime.of(16, 0), "paid", null)));
        }
        refusedAs(
                AllowanceError.TOO_LITTLE_LEFT,
                () -> city.as(city.atWork(city.ada), () -> city.services
                        .mine()
                        .ask(new AskTimeOff(DAY.plusDays(7), LocalTime.of(9, 0), LocalTime.of(13, 0), "paid", null))));
        var unpaid = city.as(city.atWork(city.ada), () -> city.services.mine().ask(four(DAY.plusDays(7))));

        assertThat(unpaid.pot()).isEqualTo("unpaid");
        assertThat(city.paid().left()).isZero();
    }

    @Test
    void the_notice_rule_is_named_and_who_no_rule_covers_is_told() {
        refusedAs(
                AllowanceError.NOTICE_TOO_SHORT,
                () -> city.as(city.atWork(city.ada), () -> city.services.mine().ask(four(DAY.minusDays(10)))));
        city.at.run("UPDATE csr_brokerage.employee SET councillor = true WHERE id = ?", city.adaId);

        refusedAs(AllowanceError.OUTSIDE_ALLOWANCE, city::asked);
        assertThat(city.as(city.atWork(city.ada), () -> city.services.mine().allowance())
                        .why())
                .isEqualTo("councillor");
    }

    @Test
    void nobody_decides_their_own_nor_that_of_somebody_elses_staff() {
        city.at.run("UPDATE core.membership SET roles = '{administrator}' WHERE id = ?", city.adaId);
        var asked = city.asked();
        var both = city.at.city.identities().again(city.ada).orElse(city.ada);
        refusedAs(
                AllowanceError.OWN_TIME_OFF,
                () -> city.as(
                        city.atWork(both), () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.approve())));
        var other = city.at.city.person(Role.LINE_MANAGER, city.at.council);
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(
                        city.atWork(other), () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.approve())));
        var elsewhere = Binding.tenant(
                city.at.city.partnership(), city.pantry, city.at.city.person(Role.ADMINISTRATOR, city.pantry));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(elsewhere, () -> city.services.timeOff().read(asked.id())));
    }

    @Test
    void another_date_is_suggested_and_taking_it_approves() {
        var asked = city.asked();
        var other = new DecideTimeOff(
                "suggested", "Quieter then", DAY.plusDays(2), LocalTime.of(10, 0), LocalTime.of(14, 0));
        city.as(city.atWork(city.max), () -> city.services.timeOff().decide(asked.id(), other));

        var moved = city.as(city.atWork(city.ada), () -> city.services.mine().takeOther(asked.id()));

        assertThat(moved.state()).isEqualTo("approved");
        assertThat(moved.day()).isEqualTo(DAY.plusDays(2));
        assertThat(city.paid().booked()).isEqualTo(240);
    }

    @Test
    void a_policy_change_in_mid_year_keeps_what_is_booked_and_cuts_no_further() {
        city.approved();
        city.at.version(city.at.council, 2, "2026-06-10", Map.of("", new int[] {2, 0}));

        city.at.city.run(city.at.hr.at(AFTER), city.work::allowances);

        assertThat(city.paid().granted()).isEqualTo(240);
        assertThat(city.paid().booked()).isEqualTo(240);
        var kept = city.as(city.atWork(city.ada), () -> city.services.mine().mine(10, null))
                .items()
                .getFirst();
        assertThat(kept.policyId()).isEqualTo(city.policy);
        assertThat(kept.policyVersion()).isEqualTo(1);
    }
}
