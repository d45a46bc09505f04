package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.hours.LogHours;

/** Hours of a roll and hours that people log are the same hours. */
class RollHoursIT {
    private final Shifts shifts = new Shifts();
    private final Binding amina = onTheDay(shifts.city.city.person(), 16);
    private final UUID listing = shifts.listing();

    private static Binding onTheDay(Binding who, int hour) {
        return who.at(
                Shifts.DAY.atTime(hour, 0).atZone(ZoneId.of("Europe/London")).toInstant());
    }

    private ShiftDetails shift(int from, int until) {
        var said = new WriteShifts(
                listing,
                Shifts.DAY,
                LocalTime.of(from, 0),
                LocalTime.of(until, 0),
                5,
                null,
                null,
                null,
                null,
                null,
                "Maureen",
                null);
        return shifts.write(said).getFirst();
    }

    private PlaceReceipt booked(ShiftDetails shift) {
        var who = amina.at(BankCity.NOW);
        return shifts.book(who, shift.id(), Shifts.somebody());
    }

    private void rolled(ShiftDetails shift, PlaceReceipt who, String state) {
        shifts.city.as(onTheDay(shifts.city.coordinator(shifts.city.pantry), 18), () -> {
            shifts.city.bank.turns().roll().mark(shift.id(), who.id(), new MarkRoll(state, null));
            new RollHours(shifts.city.core, shifts.city.bank.hours()).post(shift.id());
            return true;
        });
    }

    private List<String> ledger() {
        return shifts.city.city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT amount || ' ' || state FROM core.contribution WHERE state <> 'withdrawn' ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void what_somebody_logged_before_the_roll_is_confirmed_by_it_and_counts_once() {
        var place = booked(shift(10, 12));
        var receipt =
                shifts.city.as(amina, () -> shifts.city.bank.interest().send(listing, BankCity.amina(), Locale.UK));
        shifts.city.as(
                shifts.city.pantry,
                () -> shifts.city.bank.people().answer(receipt.id(), new AnswerPerson("started", null)));
        shifts.city.as(
                amina,
                () -> shifts.city.bank.myHours().log(new LogHours(receipt.id(), null, null, Shifts.DAY, 90, null)));
        assertThat(ledger()).containsExactly("90 logged");

        var shift = shifts.city.look(UUID.class, "SELECT id FROM volunteering_bank.shift");
        rolled(shifts.read(shift), place, "attended");
        assertThat(ledger()).containsExactly("120 confirmed");

        rolled(shifts.read(shift), place, "no-show");
        assertThat(ledger()).containsExactly("120 disputed");
    }

    @Test
    void two_shifts_of_a_listing_on_one_day_are_one_contribution_of_both() {
        var morning = shift(10, 12);
        var afternoon = shift(14, 15);
        var first = booked(morning);
        var second = booked(afternoon);

        rolled(morning, first, "attended");
        assertThat(ledger()).containsExactly("120 confirmed");
        rolled(afternoon, second, "attended");
        assertThat(ledger()).containsExactly("180 confirmed");
        rolled(morning, first, "no-show");
        assertThat(ledger()).containsExactly("60 confirmed");
        rolled(afternoon, second, "no-show");
        assertThat(ledger()).isEmpty();
    }
}
