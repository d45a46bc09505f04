package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.onTheDay;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;

/** The roll on the day, by the organisation and by those who come. */
class CheckInIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    @Test
    void the_roll_is_taken_on_the_day_and_a_volunteer_checks_in_with_the_posters_word() {
        var shift = shifts.shift(3);
        var comes = shifts.book(shift.id());
        var stays = shifts.book(shift.id());
        var word = city.as(city.pantry, () -> city.bank.turns().shifts().lead(shift.id()))
                .word();
        refusedAs(
                VolunteeringError.ROLL_NOT_OPEN,
                () -> city.as(
                        city.pantry,
                        () -> city.bank.turns().roll().mark(shift.id(), comes.id(), new MarkRoll("attended", null))));
        var guest = onTheDay(city.city.guest(), 10);

        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(
                        guest, () -> city.bank.turns().bookings().checkIn(shift.id(), "wrong", comes.reference())));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.asGuest(() -> city.bank.turns().bookings().checkIn(shift.id(), word, comes.reference())));
        assertThat(city.as(guest, () -> city.bank.turns().bookings().checkIn(shift.id(), word, comes.reference())))
                .isTrue();
        assertThat(city.as(guest, () -> city.bank.turns().bookings().checkIn(shift.id(), word, comes.reference())))
                .isFalse();
        var roll = city.as(onTheDay(city.coordinator(city.pantry), 11), () -> {
            city.bank.turns().roll().mark(shift.id(), stays.id(), new MarkRoll("no-show", null));
            return city.bank.turns().roll().read(shift.id());
        });

        assertThat(roll.people()).extracting(Booked::state).containsExactlyInAnyOrder("attended", "no-show");
        assertThat(hours(shift.id())).isZero();
        rolled(shift, comes, "attended");
        rolled(shift, comes, "attended");
        assertThat(hours(shift.id())).isEqualTo(120);
        rolled(shift, comes, "no-show");
        assertThat(hours(shift.id())).isZero();
        rolled(shift, comes, "attended");
        assertThat(hours(shift.id())).isEqualTo(120);
    }

    private static void rolled(ShiftDetails shift, PlaceReceipt who, String state) {
        shifts.rolled(city.coordinator(city.pantry), shift.id(), who, state);
    }

    /** Confirmed minutes in the ledger of who came to a shift. */
    private static int hours(UUID shift) {
        return shifts.hours(shift, "confirmed");
    }
}
