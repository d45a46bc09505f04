package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.change;
import static org.yourplace.volunteeringbank.shift.Shifts.onTheDay;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;
import static org.yourplace.volunteeringbank.shift.Shifts.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;

/** Shifts as they are written, moved and seen. */
class ShiftIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    @Test
    void hidden_foreign_cancelled_past_and_absent_shifts_are_refused_alike() {
        var draft = city.live(city.pantry, Listings.of("Draft").wanted("draft").command())
                .id();
        var hidden = shifts.write(shifts.command(draft, 5, null, null)).getFirst();
        var off = shifts.shift(5);
        city.as(city.pantry, () -> city.bank.turns().shifts().cancel(off.id(), new CancelShift("Flood", null)));

        for (var id : new UUID[] {hidden.id(), off.id(), UUID.randomUUID()}) {
            refusedAs(CoreError.NOT_FOUND, () -> shifts.book(id));
        }
        var open = shifts.shift(5);
        refusedAs(CoreError.NOT_FOUND, () -> shifts.book(onTheDay(city.city.guest(), 12), open.id(), somebody()));
        refusedAs(CoreError.NOT_FOUND, () -> shifts.people(city.kettle, open.id()));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(
                        city.kettle, () -> city.bank.turns().shifts().cancel(open.id(), new CancelShift(null, null))));
    }

    @Test
    void a_series_keeps_its_local_time_across_the_clocks_and_moves_as_one() {
        var listing = shifts.listing();
        var autumn = new WriteShifts(
                listing,
                LocalDate.of(2026, 10, 21),
                LocalTime.of(18, 0),
                LocalTime.of(20, 0),
                4,
                "weekly",
                3,
                null,
                null,
                null,
                null,
                null);
        var series = shifts.write(autumn);
        assertThat(series)
                .extracting(one -> one.starts().atZone(Shifts.LONDON).toLocalTime())
                .containsOnly(LocalTime.of(18, 0));
        assertThat(Duration.between(series.get(0).starts(), series.get(1).starts()))
                .isEqualTo(Duration.ofHours(7 * 24 + 1));

        city.as(
                city.pantry,
                () -> city.bank.turns().shifts().change(series.get(1).id(), null, change(series.get(1), 6, 17, true)));

        assertThat(shifts.read(series.get(0).id()).capacity()).isEqualTo(4);
        for (var one : series.subList(1, 3)) {
            var now = shifts.read(one.id());
            assertThat(now.capacity()).isEqualTo(6);
            assertThat(now.starts().atZone(Shifts.LONDON).toLocalTime()).isEqualTo(LocalTime.of(17, 0));
        }
    }

    @Test
    void a_regular_place_is_paused_given_to_others_and_resumes_by_itself() {
        var series = shifts.write(shifts.command(shifts.listing(), 1, "weekly", 4));
        var me = shifts.member();
        var mine = shifts.book(me, series.getFirst().id(), Shifts.everyTime());
        assertThat(mine.places()).isEqualTo(4);
        var waits = shifts.book(series.get(1).id());
        assertThat(waits.state()).isEqualTo("waiting");
        var regular = city.as(me, () -> city.bank.turns().bookings().regular()).getFirst();

        city.as(me, () -> {
            city.bank
                    .turns()
                    .regular()
                    .pause(regular.id(), new PausePlace(Shifts.DAY.plusDays(1), Shifts.DAY.plusDays(14), null));
            return true;
        });

        assertThat(shifts.held(waits).state()).isEqualTo("booked");
        assertThat(city.as(me, () -> city.bank.turns().bookings().mine()))
                .filteredOn(one -> one.state().equals("booked"))
                .extracting(MyPlace::shiftId)
                .containsExactlyInAnyOrder(
                        series.get(0).id(), series.get(2).id(), series.get(3).id());
    }

    @Test
    void a_listing_in_shifts_counts_its_places_there_and_interest_takes_none() {
        var listing = city.liveOneOff(city.pantry, 1);
        shifts.write(shifts.command(listing.id(), 4, null, null));
        shifts.write(shifts.command(listing.id(), 2, null, null));

        var now = city.asGuest(() -> city.bank.listings().read(listing.id()));
        assertThat(now.placesLeft()).isEqualTo(6);
        for (int i = 0; i < 3; i++) {
            city.asGuest(() -> city.bank.interest().send(listing.id(), BankCity.amina(), Locale.UK));
        }
        assertThat(city.asGuest(() -> city.bank.listings().read(listing.id())).placesLeft())
                .isEqualTo(6);
        assertThat(city.look(
                        Integer.class, "SELECT taken FROM volunteering_bank.opportunity WHERE id = ?", listing.id()))
                .isZero();
    }

    @Test
    void what_a_guest_booked_becomes_theirs_with_an_account() {
        var receipt = shifts.book(shifts.shift(2).id());
        var me = shifts.member();

        try {
            city.as(me, () -> city.bank.turns().bookings().adopt(receipt.secret()));
        } catch (DomainException refused) {
            throw new AssertionError(refused.code().toString(), refused);
        }

        assertThat(city.as(me, () -> city.bank.turns().bookings().mine()))
                .extracting(MyPlace::reference)
                .containsExactly(receipt.reference());
    }
}
