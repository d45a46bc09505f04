package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;
import static org.yourplace.volunteeringbank.shift.Shifts.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.VolunteeringError;

class ShiftIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    private static Binding member() {
        return Binding.person(city.city.partnership(), city.city.person(Role.MEMBER));
    }

    private static Binding later(Binding who, Duration after) {
        return who.at(BankCity.NOW.plus(after));
    }

    private static Binding onTheDay(Binding who, int hour) {
        return who.at(Shifts.DAY.atTime(hour, 0).atZone(LONDON).toInstant());
    }

    @Test
    void a_team_of_twelve_books_ten_places_two_wait_and_a_cancellation_moves_one_up() {
        var shift = shifts.shift(10);
        var team = city.asGuest(() -> city.bank
                .turns()
                .teams()
                .book(shift.id(), new BookTeam("Dispatch", "Jo Hart", "jo@example.org", null, 12), Locale.UK));
        var secret = team.teamUrl().substring(TeamReceipt.PAGE.length());

        assertThat(team.held()).isEqualTo(10);
        assertThat(team.waiting()).isEqualTo(2);
        assertThat(shifts.people(city.pantry, shift.id())).hasSize(12).allSatisfy(one -> {
            assertThat(one.name()).isNull();
            assertThat(one.email()).isNull();
        });

        var member = secretOf(team.places().getFirst());
        var yes = city.asGuest(() -> city.bank.turns().teams().sayYes(member, somebody(), Locale.UK));
        assertThat(city.asGuest(() -> city.bank.turns().bookings().held(yes.secret()))
                        .first()
                        .name())
                .isNotNull();
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.asGuest(() ->
                        city.bank.turns().bookings().cancel(member, yes.place().id(), null)));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.asGuest(() -> city.bank.turns().bookings().held(member)));
        assertThat(shifts.people(city.pantry, shift.id()))
                .filteredOn(one -> one.name() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.email()).contains("@"));
        assertThat(city.asGuest(() -> city.bank.turns().teams().read(secret)).places())
                .filteredOn(one -> one.name() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.joinUrl()).isNull());

        var cancelled = city.asGuest(() ->
                city.bank.turns().teams().cancel(secret, team.places().get(4).id()));
        assertThat(cancelled.held()).isEqualTo(10);
        assertThat(cancelled.waiting()).isEqualTo(1);
        assertThat(cancelled.places().get(10).state()).isEqualTo("booked");
        assertThat(cancelled.places().get(11).state()).isEqualTo("waiting");
    }

    private static String secretOf(TeamReceipt.Place place) {
        return place.joinUrl().substring(PlaceReceipt.PAGE.length());
    }

    @Test
    void places_of_a_team_that_nobody_said_yes_to_go_to_those_who_wait() {
        var shift = shifts.shift(3);
        var team = city.asGuest(() -> city.bank
                .turns()
                .teams()
                .book(shift.id(), new BookTeam("Two of us", "Jo Hart", "jo@example.org", null, 3), Locale.UK));
        var waits = shifts.book(shift.id());
        city.asGuest(
                () -> city.bank.turns().teams().sayYes(secretOf(team.places().getFirst()), somebody(), Locale.UK));

        var jobs = new ShiftJobs(city.core, city.bank.turns().shifts());
        city.as(later(city.coordinator(city.pantry), Duration.ofDays(11)), () -> {
            jobs.letGo();
            return true;
        });

        assertThat(shifts.held(waits).state()).isEqualTo("booked");
        assertThat(shifts.read(shift.id()).taken()).isEqualTo(2);
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

    private static ChangeShift change(ShiftDetails shift, int capacity, int hour, boolean rest) {
        return new ChangeShift(
                LocalDate.ofInstant(shift.starts(), LONDON),
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 2, 0),
                capacity,
                null,
                null,
                null,
                null,
                null,
                rest,
                null);
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
    void nobody_has_two_places_and_a_clash_is_said() {
        var me = member();
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
                .extracting(one -> one.starts().atZone(LONDON).toLocalTime())
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
            assertThat(now.starts().atZone(LONDON).toLocalTime()).isEqualTo(LocalTime.of(17, 0));
        }
    }

    @Test
    void a_regular_place_is_paused_given_to_others_and_resumes_by_itself() {
        var series = shifts.write(shifts.command(shifts.listing(), 1, "weekly", 4));
        var me = member();
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
                    .at(Shifts.DAY.minusDays(1).atTime(9, 0).atZone(LONDON).toInstant());
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

    @Test
    void what_a_guest_booked_becomes_theirs_with_an_account() {
        var receipt = shifts.book(shifts.shift(2).id());
        var me = member();

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
