package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.AFTER;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.CANARY;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.refusedAs;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffAnswered;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.who.Role;

/** Whom somebody helps is theirs to tell: it is in nothing that their employer has, and the employer's terms are in nothing of the host's. */
class CanaryIT {
    private static final String WHAT = "Pack canary parcels";

    private final AllowanceCity city = new AllowanceCity();
    private final Letters letters = new Letters(city);

    private TimeOff whole() {
        var asked = city.asked();
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), 0));
        city.as(city.atWork(city.max), () -> city.services.timeOff().decide(asked.id(), DecideTimeOff.approve()));
        letters.deliver(city.at.hr, new TimeOffAnswered(asked.id(), "approved"));
        var day = city.as(city.herself(), () -> city.services
                .myDays()
                .come(asked.ref(), city.services.myDays().organisation(city.organisation(city.pantry), WHAT)));
        city.confirm(day, 240);
        city.at.city.run(city.at.hr.at(AFTER), city.work::allowances);
        var payroll = city.at.city.member(city.at.council, Role.ADMINISTRATOR);
        city.as(payroll.at(AFTER), () -> city.services.absences().make(LocalDate.of(2026, 6, 1)));
        return asked;
    }

    /** Every row of a tenant in every table of the brokerage and in core's trail, mail and tickets, as text. */
    private String everythingOf(long tenant) {
        return city.at.city.owner().withHandle(db -> {
            var tables = db.createQuery(
                            "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                    + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped"
                                    + " WHERE c.relkind = 'r' AND (n.nspname = 'csr_brokerage' OR c.oid::regclass::text IN ('core.audit',"
                                    + " 'core.audit_detail', 'core.letter', 'core.ticket', 'core.task', 'core.contribution', 'core.contribution_entry'))")
                    .mapTo(String.class)
                    .list();
            var all = new StringBuilder();
            for (var table : tables) {
                db.createQuery("SELECT t::text FROM " + table + " t WHERE t.tenant_id = :tenant")
                        .bind("tenant", tenant)
                        .mapTo(String.class)
                        .forEach(row -> all.append(row).append('\n'));
            }
            return all.toString();
        });
    }

    @Test
    void nothing_the_employer_holds_names_the_host_or_what_was_done() {
        whole();

        assertThat(everythingOf(city.at.council.id()))
                .contains("Ada Day")
                .doesNotContain(CANARY)
                .doesNotContain("canary")
                .doesNotContain(city.organisation(city.pantry).toString());
        assertThat(letters.all()).isNotEmpty().allSatisfy(one -> assertThat(one.plain())
                .doesNotContain(CANARY)
                .doesNotContain("canary"));
    }

    @Test
    void the_host_holds_nothing_of_the_employers_terms() {
        whole();

        assertThat(everythingOf(city.pantry.id()))
                .contains(WHAT)
                .doesNotContain(city.policy.toString())
                .doesNotContain(city.adaId.toString())
                .doesNotContain("council");
    }

    @Test
    void what_the_employee_shows_is_shown_and_nothing_more() {
        var shown = city.as(city.atWork(city.ada), () -> city.services
                .mine()
                .ask(new AskTimeOff(AllowanceCity.DAY, LocalTime.of(9, 0), LocalTime.of(10, 0), null, CANARY)));
        letters.deliver(city.at.hr, new TimeOffOwed(shown.id(), 0));

        assertThat(city.as(city.atWork(city.max), () -> city.services.timeOff().read(shown.id()))
                        .timeOff()
                        .shown())
                .isEqualTo(CANARY);
        assertThat(letters.last().plain()).doesNotContain(CANARY);
    }

    @Test
    void effort_by_area_names_no_member_no_day_and_no_request() {
        var asked = whole();
        var columns = city.at.city.owner().withHandle(db -> db.createQuery(
                        "SELECT string_agg(attname, ' ' ORDER BY attname) FROM pg_attribute"
                                + " WHERE attrelid = 'csr_brokerage.effort'::regclass AND attnum > 0")
                .mapTo(String.class)
                .one());

        assertThat(columns).isEqualTo("audience_id days decile minutes own_time quarter tenant_id");
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(
                        city.at.city.member(city.at.harbourline, Role.ADMINISTRATOR),
                        () -> city.services.timeOff().read(asked.id())));
    }

    @Test
    void nobody_tells_a_host_of_anothers_reference_and_a_second_host_learns_nothing() {
        var asked = city.approved();
        var stranger = city.at.city.person();
        var pantry = city.organisation(city.pantry);
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(stranger, () -> city.services
                        .myDays()
                        .come(asked.ref(), city.services.myDays().organisation(pantry, WHAT))));
        city.told(asked);

        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(
                        city.at
                                .city
                                .member(city.at.harbourline, Role.COORDINATOR)
                                .at(AFTER),
                        () -> city.services
                                .days()
                                .write(new WriteDay(asked.ref(), "Ada", "Help", AllowanceCity.DAY, null, null))));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(city.host().at(AFTER), () -> city.services
                        .days()
                        .write(new WriteDay("000000000000", "Nobody", "Help", AllowanceCity.DAY, null, null))));
    }
}
