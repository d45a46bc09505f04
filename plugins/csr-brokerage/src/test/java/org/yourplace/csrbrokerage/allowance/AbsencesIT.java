package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.AFTER;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.refusedAs;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.who.Role;

/** Who was away is a fact of its own, and is written out once. */
class AbsencesIT {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final AllowanceCity city = new AllowanceCity();
    private final Binding payroll = city.at.city.member(city.at.council, Role.ADMINISTRATOR);
    private final Absences absences = city.services.absences();

    private void settled() {
        city.at.city.run(city.at.hr.at(AFTER), city.work::settle);
        city.at.city.run(city.at.hr.at(AFTER), city.work::settle);
    }

    private AbsenceFile make(LocalDate month, Instant when) {
        return city.as(payroll.at(when), () -> absences.make(month));
    }

    private String content(int number) {
        return city.as(payroll, () -> absences.content(number));
    }

    @Test
    void a_line_appears_once_when_the_day_has_passed_whatever_the_host_says() {
        var day = city.told(city.approved());
        assertThat(city.as(payroll, () -> absences.lines(false, null, 10, null)).items())
                .isEmpty();
        city.as(city.host().at(AFTER), () -> city.services.days().say(day.id(), SayDay.notSo()));
        settled();

        assertThat(city.as(payroll, () -> absences.lines(true, null, 10, null)).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.staffNumber()).isEqualTo("S-7");
                    assertThat(line.minutes()).isEqualTo(240);
                });
    }

    @Test
    void a_file_is_kept_nothing_is_in_two_and_a_correction_is_a_counter_line_in_the_next() {
        var asked = city.approved();
        settled();
        var first = make(JUNE, AFTER);
        assertThat(first.number()).isEqualTo(1);
        assertThat(content(1)).contains("1,S-7,Ada Day,2026-06-15,paid,4,240,1,");
        refusedAs(AllowanceError.NOTHING_TO_WRITE_OUT, () -> make(JUNE, AFTER));

        city.as(payroll.at(AFTER), () -> {
            absences.correct(asked.id(), 180, "Back at noon");
            return true;
        });
        var before = content(1);
        var second = make(JUNE, AFTER);

        assertThat(second.number()).isEqualTo(2);
        assertThat(content(2)).contains("2,S-7,Ada Day,2026-06-15,paid,-1,-60,2,Back at noon");
        assertThat(content(1)).isEqualTo(before);
    }

    @Test
    void what_was_called_off_or_refused_is_no_absence() {
        var asked = city.approved();
        city.as(city.atWork(city.ada), () -> city.services.mine().withdraw(asked.id()));
        settled();

        refusedAs(AllowanceError.NOTHING_TO_WRITE_OUT, () -> make(JUNE, AFTER));
    }

    @Test
    void only_payroll_sees_absences_and_another_employer_none() {
        city.approved();
        settled();
        refusedAs(CoreError.FORBIDDEN, () -> city.as(city.at.hr, () -> absences.lines(false, null, 10, null)));
        var stranger = city.at.city.member(city.at.harbourline, Role.ADMINISTRATOR);

        assertThat(city.as(stranger, () -> absences.lines(false, null, 10, null))
                        .items())
                .isEmpty();
        refusedAs(CoreError.NOT_FOUND, () -> city.as(stranger, () -> absences.file(1)));
        refusedAs(CoreError.INVALID, () -> make(JUNE.plusMonths(3), AFTER));
    }

    @Test
    void words_in_a_file_cannot_act_as_a_formula() {
        city.at.run("UPDATE core.membership SET name = '=HYPERLINK(1)' WHERE id = ?", city.adaId);
        city.approved();
        settled();
        make(JUNE, AFTER);

        assertThat(content(1)).contains("'=HYPERLINK(1)");
    }
}
