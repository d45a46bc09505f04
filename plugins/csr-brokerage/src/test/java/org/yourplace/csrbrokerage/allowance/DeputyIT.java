package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.refusedAs;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.who.Role;

/** No answer in five working days: somebody else is asked, and never the one who asked. */
class DeputyIT {
    private static final Instant WEEK_LATER = Instant.parse("2026-06-09T09:00:00Z");
    private static final Instant TWO_WEEKS_LATER = Instant.parse("2026-06-17T09:00:00Z");

    private final AllowanceCity city = new AllowanceCity();
    private final Letters letters = new Letters(city);

    private TimeOff at(Instant when, TimeOff asked) {
        city.at.city.run(city.at.hr.at(when), city.work::passOn);
        return city.as(city.at.hr, () -> city.services.timeOff().read(asked.id()))
                .timeOff();
    }

    @Test
    void the_managers_manager_is_asked_then_whoever_runs_the_programme() {
        var above = city.at.member(city.at.council, "A1", "Ann Above");
        city.at.run("UPDATE core.membership SET manager_id = ? WHERE id = ?", above, city.maxId);
        var asked = city.asked();
        assertThat(at(Instant.parse("2026-06-05T09:00:00Z"), asked).decider()).isEqualTo("Max Boss");

        assertThat(at(WEEK_LATER, asked).decider()).isEqualTo("Ann Above");
        assertThat(at(WEEK_LATER, asked).passedOn()).isEqualTo(Deciders.DEPUTY);
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), Deciders.DEPUTY));
        assertThat(letters.last().address()).isEqualTo("a1@council.example");

        var last = at(TWO_WEEKS_LATER, asked);
        assertThat(last.decider()).isNull();
        assertThat(last.passedOn()).isEqualTo(Deciders.PROGRAMME);
        city.as(city.at.hr, () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.approve()));
        assertThat(city.paid().booked()).isEqualTo(240);
    }

    private UUID standsIn(String since) {
        var deputy = city.at.member(city.at.council, "D1", "Dee Puty");
        city.at.run(
                "INSERT INTO core.deputy (id, tenant_id, audience_id, member_id, deputy_id, since, until)"
                        + " VALUES (gen_random_uuid(), ?, ?, ?, ?, ?::timestamptz, '2027-01-01Z')",
                city.at.council.id(),
                city.at.council.id(),
                city.maxId,
                deputy,
                since);
        return deputy;
    }

    @Test
    void a_named_deputy_is_asked_at_once_and_before_the_managers_manager() {
        var above = city.at.member(city.at.council, "A1", "Ann Above");
        city.at.run("UPDATE core.membership SET manager_id = ? WHERE id = ?", above, city.maxId);
        standsIn("2026-01-01Z");

        var asked = city.asked();
        assertThat(asked.decider()).isEqualTo("Dee Puty");
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), 0));
        assertThat(letters.last().address()).isEqualTo("d1@council.example");
        assertThat(letters.last().plain()).contains("you stand in for Max Boss").doesNotContain("nobody has answered");
        assertThat(at(WEEK_LATER, asked).decider()).isEqualTo("Ann Above");
    }

    @Test
    void what_waits_already_goes_to_the_deputy_once_there_is_one() {
        standsIn("2026-06-03Z");
        var asked = city.asked();
        assertThat(at(Instant.parse("2026-06-02T09:00:00Z"), asked).decider()).isEqualTo("Max Boss");
        assertThat(at(Instant.parse("2026-06-03T09:00:00Z"), asked).decider()).isEqualTo("Dee Puty");
    }

    @Test
    void letters_go_to_whoever_may_run_the_programme_whatever_their_role_is_called() {
        city.at.run("UPDATE core.membership SET manager_id = NULL WHERE id = ?", city.adaId);
        var own = city.at.member(city.at.council, "H1", "Hanna HR");
        city.at.run("UPDATE core.membership SET roles = '{member,people-team}' WHERE id = ?", own);
        city.at.run(
                "UPDATE core.membership SET email = 'coordinator@council.example' WHERE 'coordinator' = ANY (roles)");
        for (var set :
                java.util.Map.of("people-team", true, "coordinator", false).entrySet()) {
            city.at.run(
                    "INSERT INTO core.role_permission (tenant_id, audience_id, role, permission, granted)"
                            + " VALUES (?, ?, ?, 'csr-brokerage:RUN_PROGRAMME', ?)",
                    city.at.council.id(),
                    city.at.council.id(),
                    set.getKey(),
                    set.getValue());
        }
        var asked = city.asked();
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), 0));

        assertThat(letters.all())
                .extracting(Letters.One::address)
                .contains("h1@council.example")
                .doesNotContain("coordinator@council.example");
    }

    @Test
    void who_asked_is_never_the_deputy_and_who_manages_themselves_is_not_asked() {
        city.at.run("UPDATE core.membership SET manager_id = ? WHERE id = ?", city.adaId, city.maxId);
        assertThat(at(WEEK_LATER, city.asked()).decider()).isNull();

        city.at.run("UPDATE core.membership SET manager_id = ? WHERE id = ?", city.adaId, city.adaId);
        var own = city.as(
                city.atWork(city.ada),
                () -> city.services.mine().ask(AllowanceCity.four(AllowanceCity.DAY.plusDays(3))));
        assertThat(own.passedOn()).isEqualTo(Deciders.PROGRAMME);
    }

    @Test
    void the_mailed_link_decides_without_a_sign_in_and_reaches_nothing_else() {
        var asked = city.asked();
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), 0));
        assertThat(letters.last().address()).isEqualTo("max@council.example");
        var secret = letters.last().secret(TimeOffLetters.DECIDE);
        var other = city.as(
                city.atWork(city.ada),
                () -> city.services.mine().ask(AllowanceCity.four(AllowanceCity.DAY.plusDays(3))));
        var timeOff = city.services.timeOff();

        var seen = byLink(secret, asked.id());
        assertThat(seen.name()).isEqualTo("Ada Day");
        assertThat(seen.leftAfter()).isEqualTo(21 * 60 - 480);
        refusedAs(CoreError.NOT_FOUND, () -> byLink(secret, other.id()));
        city.as(
                city.at.city.guest(),
                () -> timeOff.byLink(secret, () -> timeOff.decide(timeOff.linked(), DecideTimeOff.approve())));

        var after = city.as(city.atWork(city.ada), () -> city.services.mine().read(asked.id()));
        assertThat(after.state()).isEqualTo("approved");
        assertThat(after.decidedBy()).isEqualTo("Max Boss");
    }

    private TimeOffService.Beside byLink(String secret, UUID id) {
        var timeOff = city.services.timeOff();
        return city.as(city.at.city.guest(), () -> timeOff.byLink(secret, () -> timeOff.read(id)));
    }

    @Test
    void a_link_decides_nothing_once_it_is_called_off() {
        var asked = city.asked();
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), 0));
        var secret = letters.last().secret(TimeOffLetters.DECIDE);
        city.as(city.atWork(city.ada), () -> city.services.mine().withdraw(asked.id()));
        var timeOff = city.services.timeOff();

        refusedAs(
                AllowanceError.TIME_OFF_DECIDED,
                () -> city.as(
                        city.at.city.guest(),
                        () -> timeOff.byLink(secret, () -> timeOff.decide(timeOff.linked(), DecideTimeOff.approve()))));
        assertThat(city.paid().left()).isEqualTo(21 * 60);
    }

    @Test
    void a_manager_sees_own_reports_and_whoever_sees_time_off_all() {
        city.asked();
        var stranger = city.at.city.person(Role.LINE_MANAGER, city.at.council);
        var everything = new TimeOffService.Asked(null, null, null, null);
        assertThat(city.as(city.atWork(city.max), () -> city.services.timeOff().list(everything, 10, null))
                        .items())
                .hasSize(1);
        assertThat(city.as(city.atWork(stranger), () -> city.services.timeOff().list(everything, 10, null))
                        .items())
                .isEmpty();
        assertThat(city.as(city.at.hr, () -> city.services.timeOff().list(everything, 10, null))
                        .items())
                .hasSize(1);
        refusedAs(
                CoreError.FORBIDDEN,
                () -> city.as(
                        city.atWork(city.ada), () -> city.services.timeOff().list(everything, 10, null)));
    }
}
