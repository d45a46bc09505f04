package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.change;
import static org.yourplace.volunteeringbank.shift.Shifts.onTheDay;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;
import static org.yourplace.volunteeringbank.shift.Shifts.somebody;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;

/** Places and the line of those who wait. */
class LineIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    @Test
    void a_full_shift_has_a_line_that_nobody_overtakes() {
        var shift = shifts.shift(1);
        var first = shifts.book(shift.id());
        var second = shifts.book(shift.id());
        var third = shifts.book(shift.id());
        assertThat(List.of(first.state(), second.state(), third.state()))
                .containsExactly("booked", "waiting", "waiting");
        assertThat(third.ahead()).isEqualTo(1);

        shifts.cancel(first);

        assertThat(shifts.held(second).state()).isEqualTo("booked");
        assertThat(shifts.held(third).ahead()).isZero();
        assertThat(shifts.read(shift.id()).taken()).isEqualTo(1);
        refusedAs(
                VolunteeringError.SHIFT_SETTLED,
                () -> city.as(
                        onTheDay(city.city.guest(), 11),
                        () -> city.bank.turns().bookings().cancel(second.secret(), second.id(), null)));
    }

    @Test
    void more_places_go_to_those_who_wait_and_fewer_than_are_taken_are_refused() {
        var shift = shifts.shift(1);
        shifts.book(shift.id());
        var waits = shifts.book(shift.id());
        var more = change(shift, 3, 10, false);
        city.as(city.pantry, () -> city.bank.turns().shifts().change(shift.id(), shift.version(), more));

        assertThat(shifts.held(waits).state()).isEqualTo("booked");
        refusedAs(
                CoreError.INVALID,
                () -> city.as(
                        city.pantry,
                        () -> city.bank.turns().shifts().change(shift.id(), null, change(shift, 1, 10, false))));
        refusedAs(
                CoreError.STALE,
                () -> city.as(city.pantry, () -> city.bank.turns().shifts().change(shift.id(), shift.version(), more)));
    }

    @Test
    void nobody_has_two_places_and_a_clash_is_said() {
        var me = shifts.member();
        var shift = shifts.shift(5);
        var other = shifts.shift(5);
        var said = somebody();
        shifts.book(me, shift.id(), said);

        refusedAs(VolunteeringError.ALREADY_BOOKED, () -> shifts.book(me, shift.id(), said));
        assertThat(shifts.book(me, other.id(), said).clashes()).containsExactly("Paint the flats");
        var guest = somebody();
        shifts.book(city.city.guest(), shift.id(), guest);
        refusedAs(VolunteeringError.ALREADY_BOOKED, () -> shifts.book(city.city.guest(), shift.id(), guest));
        assertThat(shifts.read(shift.id()).taken()).isEqualTo(2);
        assertThat(city.as(me, () -> city.bank.turns().bookings().mine())).hasSize(2);
    }

    @Test
    void a_shift_without_a_waiting_list_says_that_it_is_full() {
        var command = new WriteShifts(
                shifts.listing(),
                Shifts.DAY,
                LocalTime.of(10, 0),
                LocalTime.of(12, 0),
                1,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
        var shift = shifts.write(command).getFirst();
        shifts.book(shift.id());

        refusedAs(VolunteeringError.SHIFT_FULL, () -> shifts.book(shift.id()));
    }
}
