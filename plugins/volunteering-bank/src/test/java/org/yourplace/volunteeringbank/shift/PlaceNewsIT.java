package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.change;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.BankCity;

/** Who booked hears of what changes, and once. */
class PlaceNewsIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    @Test
    void those_booked_are_told_once_and_reminded_once() {
        var shift = shifts.shift(1);
        shifts.book(shift.id());
        var waits = shifts.book(shift.id());
        var jobs = new ShiftJobs(city.core, city.bank.turns().shifts());
        city.as(city.pantry, () -> city.bank.turns().shifts().change(shift.id(), null, change(shift, 2, 14, false)));

        for (int i = 0; i < 2; i++) {
            city.as(city.pantry, () -> {
                jobs.tell(shift.id());
                return true;
            });
            var eve = city.coordinator(city.pantry)
                    .at(Shifts.DAY
                            .minusDays(1)
                            .atTime(9, 0)
                            .atZone(Shifts.LONDON)
                            .toInstant());
            city.as(eve, () -> {
                jobs.remind();
                jobs.sendRolls();
                return true;
            });
        }

        assertThat(told(shift.id(), "promoted")).isEqualTo(1);
        assertThat(city.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.booking WHERE shift_id = ? AND reminded_at IS NOT NULL",
                        shift.id()))
                .isEqualTo(2);
        assertThat(shifts.held(waits).state()).isEqualTo("booked");
    }

    private static int told(UUID shift, String what) {
        return city.look(
                Integer.class,
                "SELECT count(*)::int FROM volunteering_bank.booking WHERE shift_id = ? AND told = ?",
                shift,
                what);
    }
}
