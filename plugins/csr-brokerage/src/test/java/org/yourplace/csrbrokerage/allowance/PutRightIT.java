package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.AFTER;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.DAY;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.refusedAs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.spi.error.CoreError;

/** What a review found: one person for both sides, hosts who were not told, days settled for ever, leavers in payroll. */
class PutRightIT {
    private static final Instant ON_THE_DAY = Instant.parse("2026-06-15T17:00:00Z");

    private final AllowanceCity city = new AllowanceCity();
    private final Letters letters = new Letters(city);

    @Test
    void the_employer_has_no_reference_and_does_not_sign_for_a_host() {
        var asked = city.approved();
        assertThat(asked.ref()).hasSize(12);
        var all = new TimeOffService.Asked(null, null, null, null);
        assertThat(city.as(city.at.hr, () -> city.services.timeOff().list(all, 10, null))
                        .items())
                .extracting(TimeOff::ref)
                .containsOnly("");
        assertThat(city.as(city.at.hr, () -> city.services.timeOff().read(asked.id()))
                        .timeOff()
                        .ref())
                .isEmpty();
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(
                        city.at.hr.at(AFTER),
                        () -> city.services.days().write(new WriteDay(asked.ref(), "Ada", "Help", DAY, null, null))));
        assertThat(city.paid().taken()).isZero();
    }

    @Test
    void calling_off_anywhere_tells_the_host_once_and_a_declined_day_can_be_called_off() {
        city.at.run(
                "INSERT INTO core.organisation_contact (id, tenant_id, audience_id, email) VALUES (?, ?, ?, 'pantry@example.org')",
                city.organisation(city.pantry),
                city.pantry.id(),
                city.pantry.id());
        var asked = city.approved();
        city.told(asked);
        city.as(city.atWork(city.ada), () -> city.services.mine().withdraw(asked.id()));
        city.at.city.run(city.host(), city.work::remind);
        city.at.city.run(city.host(), city.work::remind);
        assertThat(letters.all())
                .filteredOn(one -> one.subject().startsWith("Called off: help on"))
                .hasSize(1);

        var other = city.asked();
        city.told(other);
        city.as(
                city.atWork(city.max),
                () -> city.services.timeOff().decide(other.id(), DecideTimeOff.refuse("Stocktaking")));
        var day = city.as(city.herself(), () -> city.services.myDays().callOff(other.ref()));
        assertThat(day.state()).isEqualTo("called-off");
    }

    @Test
    void what_has_begun_is_not_called_off() {
        var asked = city.approved();
        refusedAs(
                AllowanceError.TIME_OFF_OVER,
                () -> city.as(
                        city.atWork(city.ada).at(ON_THE_DAY),
                        () -> city.services.mine().withdraw(asked.id())));
    }

    private List<UUID> due(Instant when) {
        return city.as(city.at.hr.at(when), () -> city.at.core.database().read(tx -> tx.sql()
                .createQuery("SELECT csr_brokerage.due(:lapse)")
                .bind(
                        "lapse",
                        LocalDate.ofInstant(when, java.time.ZoneOffset.UTC).minusDays(60))
                .mapTo(UUID.class)
                .list()));
    }

    @Test
    void what_is_settled_is_never_due_again() {
        city.confirm(city.told(city.approved()), null);
        var later = Instant.parse("2026-12-01T09:00:00Z");
        for (var when : List.of(AFTER, later)) {
            city.at.city.run(city.at.hr.at(when), city.work::settle);
            assertThat(due(when)).isEmpty();
        }
    }

    @Test
    void who_left_before_the_day_is_not_absent_and_what_nobody_answered_is_given_back() {
        var asked = city.approved();
        city.at.run("UPDATE core.membership SET until = '2026-06-10Z' WHERE id = ?", city.adaId);
        city.at.city.run(city.at.hr.at(AFTER), city.work::settle);
        assertThat(state(asked)).isEqualTo("withdrawn");
        assertThat(count("SELECT count(*) FROM csr_brokerage.absence_line")).isZero();

        city.at.run("UPDATE core.membership SET until = 'infinity' WHERE id = ?", city.adaId);
        var second = city.asked();
        city.at.city.run(city.at.hr.at(Instant.parse("2026-12-01T09:00:00Z")), city.work::settle);
        assertThat(state(second)).isEqualTo("withdrawn");
        assertThat(city.paid().booked()).isZero();
    }

    private String state(TimeOff one) {
        return city.as(city.at.hr, () -> city.services.timeOff().read(one.id()))
                .timeOff()
                .state();
    }

    private int count(String sql) {
        return city.at.city.owner().withHandle(db -> db.createQuery(sql)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void a_double_tap_on_the_last_hours_gives_what_stands() {
        city.at.run("ALTER TABLE csr_brokerage.policy DISABLE TRIGGER policy_stands");
        city.at.run("UPDATE csr_brokerage.policy_rule SET paid_minutes = 240, unpaid_minutes = 0");
        var first = city.asked();
        assertThat(city.asked().id()).isEqualTo(first.id());
        assertThat(city.paid().left()).isZero();
    }

    @Test
    void an_old_letter_decides_nothing_once_it_was_passed_on() {
        var asked = city.asked();
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), 0));
        var secret = letters.last().secret(TimeOffLetters.DECIDE);
        city.at.city.run(city.at.hr.at(Instant.parse("2026-06-09T09:00:00Z")), city.work::passOn);
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(city.at.city.guest(), () -> city.services
                        .timeOff()
                        .byLink(secret, () -> city.services.timeOff().read(asked.id()))));
    }

    @Test
    void both_pots_together_carry_no_more_than_the_rule_lets() {
        city.at.run("ALTER TABLE csr_brokerage.policy DISABLE TRIGGER policy_stands");
        city.at.run("UPDATE csr_brokerage.policy SET carry_minutes = 120");
        city.as(city.atWork(city.ada), () -> city.services
                .mine()
                .ask(new AskTimeOff(DAY, LocalTime.of(9, 0), LocalTime.of(10, 0), "unpaid", null)));
        city.at.city.run(city.at.hr.at(AFTER), city.work::allowances);
        city.at.city.run(city.at.hr.at(Instant.parse("2027-04-05T09:00:00Z")), city.work::allowances);
        assertThat(count("SELECT sum(carried) FROM csr_brokerage.allowance WHERE carried > 0"))
                .isEqualTo(120);
    }

    @Test
    void a_disputed_day_is_told_to_the_host_in_a_sentence_of_its_own() {
        city.at.run(
                "INSERT INTO core.organisation_contact (id, tenant_id, audience_id, email) VALUES (?, ?, ?, 'pantry@example.org')",
                city.organisation(city.pantry),
                city.pantry.id(),
                city.pantry.id());
        var asked = city.approved();
        city.confirm(city.told(asked), 60);
        var weeksLater = Instant.parse("2026-08-01T09:00:00Z");
        city.as(city.herself().at(weeksLater), () -> city.services.myDays().dispute(asked.ref(), "It was four hours"));
        city.at.city.run(city.host().at(weeksLater), city.work::remind);
        city.at.city.run(city.host().at(weeksLater), city.work::remind);

        assertThat(letters.all())
                .filteredOn(one -> one.plain().contains("One person says that what you wrote down was not so"))
                .hasSize(1);
    }

    @Test
    void whoever_decides_reads_whether_it_is_what_the_policy_asks_for() {
        var asked = city.asked();
        assertThat(within(asked).policy()).isTrue();

        var soon = city.as(
                city.at.hr,
                () -> city.services.mine().askFor(city.adaId, AllowanceCity.four(LocalDate.of(2026, 6, 2))));
        assertThat(within(soon)).isEqualTo(new Within(false, false, true, true, 5));
        assertThat(within(soon).word()).isEqualTo("short-notice");

        city.at.run("ALTER TABLE csr_brokerage.policy DISABLE TRIGGER policy_stands");
        city.at.run("UPDATE csr_brokerage.policy_rule SET opens_on = '2026-07-01'");
        assertThat(within(asked).word()).isEqualTo("not-open");
        city.at.run("UPDATE csr_brokerage.employee SET councillor = true WHERE id = ?", city.adaId);
        assertThat(within(asked).open()).isFalse();
    }

    private Within within(TimeOff asked) {
        return city.as(city.at.hr, () -> city.services.timeOff().read(asked.id()))
                .within();
    }

    @Test
    void an_absence_line_says_what_stands_after_it_was_put_right() {
        var asked = city.approved();
        city.at.city.run(city.at.hr.at(AFTER), city.work::settle);
        var payroll = city.at.city.member(city.at.council, org.yourplace.spi.who.Role.ADMINISTRATOR);
        city.as(payroll.at(AFTER), () -> {
            city.services.absences().correct(asked.id(), 180, "Back an hour earlier");
            return true;
        });
        assertThat(city.as(payroll.at(AFTER), () -> city.services.absences().lines(false, null, 10, null))
                        .items())
                .extracting(AbsenceLine::away)
                .containsExactly(180, 180);
    }
}
