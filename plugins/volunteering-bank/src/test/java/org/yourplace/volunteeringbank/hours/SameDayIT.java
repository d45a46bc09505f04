package org.yourplace.volunteeringbank.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.volunteeringbank.VolunteeringError;

/** One day counts once, however it is told. */
class SameDayIT extends HoursCity {
    @Test
    void a_roll_call_counts_once_confirms_what_was_logged_and_corrects_itself() {
        roll(new Attendance(application, DAY, 90));
        roll(new Attendance(application, DAY, 90));
        refusedAs(VolunteeringError.HOURS_ALREADY_LOGGED, this::logged);
        assertThat(held()).isEqualTo(new Totals(90, 0, 0, 0));

        roll(new Attendance(application, DAY, 120));
        assertThat(held()).isEqualTo(new Totals(120, 0, 0, 0));

        var bo = bank.city.person();
        var theirs = started(bo);
        bank.as(bo, () -> bank.bank.myHours().log(two(theirs)));
        roll(new Attendance(theirs, DAY, 120));
        assertThat(held()).isEqualTo(new Totals(240, 0, 0, 0));
    }

    private LogHours tea() {
        return new LogHours(null, bank.organisation(bank.pantry), "Made tea", DAY, 60, null);
    }

    @Test
    void hours_told_in_other_words_for_a_day_of_the_roll_count_only_when_somebody_says_that_they_came_on_top() {
        roll(new Attendance(application, DAY, 120));
        var tea = bank.as(amina, () -> bank.bank.myHours().log(tea()));

        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().waiting(null)))
                .singleElement()
                .satisfies(one -> assertThat(one.sameDay()).isEqualTo(120));
        refusedAs(
                VolunteeringError.HOURS_SAME_DAY,
                () -> bank.as(bank.pantry, () -> bank.bank.hours().say(tea.id(), SayHours.confirmed())));
        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().confirm(List.of(tea.id()))))
                .isZero();
        assertThat(held()).isEqualTo(new Totals(120, 0, 60, 0));

        bank.as(
                bank.pantry,
                () -> bank.bank.hours().say(tea.id(), SayHours.confirmed().besides(true)));
        assertThat(held()).isEqualTo(new Totals(180, 0, 0, 0));
    }

    @Test
    void a_roll_waits_where_hours_told_in_other_words_are_confirmed_for_that_day() {
        var tea = bank.as(amina, () -> bank.bank.myHours().log(tea()));
        bank.as(bank.pantry, () -> bank.bank.hours().say(tea.id(), SayHours.confirmed()));

        roll(new Attendance(application, DAY, 120));
        roll(new Attendance(application, DAY, 120));

        assertThat(held()).isEqualTo(new Totals(60, 0, 120, 0));
        var waits = bank.as(bank.pantry, () -> bank.bank.hours().waiting(null)).getFirst();
        assertThat(waits.sameDay()).isEqualTo(60);
        bank.as(
                bank.pantry,
                () -> bank.bank.hours().say(waits.id(), SayHours.confirmed().besides(true)));
        assertThat(held()).isEqualTo(new Totals(180, 0, 0, 0));
        roll(new Attendance(application, DAY, 120));
        assertThat(held()).isEqualTo(new Totals(180, 0, 0, 0));
    }
}
