package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.onTheDay;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;

/** Whose word the roll is: nobody confirms their own hours by it, and what the organisation wrote down stands. */
class RollIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    private static Binding at(Identity identity) {
        return Binding.tenant(city.city.partnership(), city.pantry, identity);
    }

    private static String address(UUID person) {
        return city.look(String.class, "SELECT email FROM core.person WHERE id = ?", person);
    }

    private static BookPlace said(String email, String phone) {
        return new BookPlace("Sam Sample", null, email, phone, "18-plus", null, null, null);
    }

    private static void logsOnly(ShiftDetails shift) {
        assertThat(shifts.hours(shift.id(), "confirmed")).isZero();
        assertThat(shifts.hours(shift.id(), "logged")).isEqualTo(120);
    }

    @Test
    void a_coordinator_who_booked_as_a_guest_with_their_address_does_not_confirm_their_hours() {
        var sam = city.city.person(Role.COORDINATOR, city.pantry);
        var shift = shifts.shift(3);
        var place = shifts.book(
                city.city.guest(), shift.id(), said(address(sam.person().id()), null));

        shifts.rolled(at(sam), shift.id(), place, "attended");
        shifts.rolled(at(sam), shift.id(), place, "attended");
        logsOnly(shift);
        assertThat(shifts.people(city.pantry, shift.id())).singleElement().satisfies(one -> assertThat(one.confirmed())
                .isFalse());

        shifts.rolled(city.coordinator(city.pantry), shift.id(), place, "attended");
        assertThat(shifts.hours(shift.id(), "confirmed")).isEqualTo(120);
        assertThat(shifts.hours(shift.id(), "logged")).isZero();
    }

    @Test
    void a_leader_whose_place_is_their_accounts_does_not_confirm_it_by_the_link_to_their_address() {
        var lead = city.city.person(Role.MEMBER);
        var shift = led(address(lead.person().id()));
        var place = shifts.book(Binding.person(city.city.partnership(), lead), shift.id(), said(null, "023 8000 0000"));
        shifts.work(() -> new ShiftJobs(city.core, city.bank.turns().shifts()).sendRolls());
        var link = link(address(lead.person().id()));

        byLink(link, shift, place);
        shifts.posted(shift.id());

        logsOnly(shift);
    }

    @Test
    void another_address_for_the_leader_makes_the_link_before_useless_and_sends_a_new_one() {
        var shift = led("first@example.org");
        var place = shifts.book(city.city.guest(), shift.id(), said("first@example.org", null));
        var jobs = new ShiftJobs(city.core, city.bank.turns().shifts());
        shifts.work(jobs::sendRolls);
        var old = link("first@example.org");
        city.as(
                city.pantry,
                () -> city.bank.turns().shifts().change(shift.id(), null, another(shift, "second@example.org")));

        refusedAs(CoreError.NOT_FOUND, () -> byLink(old, shift, place));
        shifts.work(jobs::sendRolls);
        assertThat(shifts.letters("second@example.org", "Who comes")).isEqualTo(1);
    }

    private static ShiftDetails led(String email) {
        return shifts.write(new WriteShifts(
                        shifts.listing(),
                        Shifts.DAY,
                        LocalTime.of(13, 0),
                        LocalTime.of(15, 0),
                        3,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Maureen",
                        email))
                .getFirst();
    }

    private static ChangeShift another(ShiftDetails shift, String email) {
        return new ChangeShift(
                Shifts.DAY, LocalTime.of(13, 0), LocalTime.of(15, 0), 3, null, null, null, "Jo", email, false, null);
    }

    private static String link(String address) {
        var plain = city.look(
                String.class,
                "SELECT plain FROM core.letter WHERE address = ? AND subject LIKE 'Who comes%' ORDER BY id DESC LIMIT 1",
                address);
        int from = plain.indexOf(ShiftJobs.ROLL_PAGE) + ShiftJobs.ROLL_PAGE.length();
        return plain.substring(from).split("\\s")[0];
    }

    private static Booked byLink(String link, ShiftDetails shift, PlaceReceipt place) {
        return city.as(
                onTheDay(city.city.guest(), 12), () -> city.bank.turns().roll().byLink(link, () -> city.bank
                        .turns()
                        .roll()
                        .mark(shift.id(), place.id(), new MarkRoll("attended", null))));
    }

    @Test
    void who_did_not_come_does_not_make_themselves_present_again() {
        var shift = shifts.shift(3);
        var place = shifts.book(shift.id());
        var word = city.as(city.pantry, () -> city.bank.turns().shifts().lead(shift.id()))
                .word();
        shifts.rolled(city.coordinator(city.pantry), shift.id(), place, "attended");
        shifts.rolled(city.coordinator(city.pantry), shift.id(), place, "no-show");

        refusedAs(
                VolunteeringError.SHIFT_SETTLED,
                () -> city.as(
                        onTheDay(city.city.guest(), 12),
                        () -> city.bank.turns().bookings().checkIn(shift.id(), word, place.reference())));
        shifts.posted(shift.id());

        assertThat(shifts.hours(shift.id(), "confirmed")).isZero();
    }

    @Test
    void whose_word_it_is_and_when_is_not_the_applications_to_say() {
        var shift = shifts.shift(3);
        var place = shifts.book(shift.id());
        city.as(city.pantry, () -> city.core.database().write(tx -> tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.booking_step (id, booking_id, shift_id, organisation_id, state, at, by_kind)
                        VALUES (gen_random_uuid(), :booking, :shift, :organisation, 'cancelled', '2020-01-01Z', 'person')""")
                .bind("booking", place.id())
                .bind("shift", shift.id())
                .bind("organisation", shift.organisationId())
                .execute()));

        assertThat(city.look(
                        String.class,
                        "SELECT by_kind || extract(year FROM at) FROM volunteering_bank.booking_step"
                                + " WHERE booking_id = ? AND state = 'cancelled'",
                        place.id()))
                .isEqualTo("organisation2026");
    }

    @Test
    void whoever_is_taken_off_is_told_once_and_a_teams_coordinator_once_for_all_places() {
        var shift = shifts.shift(5);
        var said = Shifts.somebody();
        var place = shifts.book(city.city.guest(), shift.id(), said);
        city.as(city.pantry, () -> city.bank
                .turns()
                .roll()
                .mark(shift.id(), place.id(), new MarkRoll("cancelled", "The boat is too small")));
        city.asGuest(() -> city.bank
                .turns()
                .teams()
                .book(
                        shift.id(),
                        new BookTeam("Dispatch", "Jo Hart", "team@example.org", null, 3),
                        java.util.Locale.UK));
        var jobs = new ShiftJobs(city.core, city.bank.turns().shifts());
        city.as(city.coordinator(city.pantry).at(BankCity.NOW.plus(Duration.ofDays(11))), () -> {
            jobs.letGo();
            jobs.tell(shift.id());
            jobs.tell(shift.id());
            return true;
        });

        assertThat(shifts.letters(said.email(), "Your place is gone")).isEqualTo(1);
        assertThat(shifts.letters("team@example.org", "Places of your team")).isEqualTo(1);
    }

    @Test
    void a_place_stays_in_sight_when_its_listing_is_taken_back() {
        var shift = shifts.shift(5);
        var me = city.city.person();
        var mine = shifts.book(me, shift.id(), Shifts.somebody());
        var guest = shifts.book(shift.id());
        var link = city.as(city.pantry, () -> city.core.database().write(tx -> city.core
                .links()
                .issue(tx, guest.id(), Set.of(BookingService.LINK_ACTION), Duration.ofDays(20))));
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE volunteering_bank.opportunity SET audience_id = tenant_id WHERE id = ?",
                        shift.opportunityId()));

        assertThat(shifts.held(guest).state()).isEqualTo("booked");
        assertThat(city.as(me, () -> city.bank.turns().bookings().mine()))
                .extracting(MyPlace::id)
                .contains(mine.id());
        assertThat(city.asGuest(() -> city.bank.turns().bookings().held(link))
                        .first()
                        .id())
                .isEqualTo(guest.id());
        shifts.cancel(guest);
        refusedAs(CoreError.NOT_FOUND, () -> shifts.read(shift.id()));
    }
}
