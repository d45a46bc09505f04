package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.later;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;
import static org.yourplace.volunteeringbank.shift.Shifts.somebody;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.volunteeringbank.BankCity;

/** A team books as one; each of its members says yes for themselves. */
class TeamPlaceIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
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
    void a_teams_places_are_its_coordinators_to_hold_and_no_more_than_it_asked_for() {
        var shift = shifts.shift(9);
        var team = city.asGuest(() -> city.bank
                .turns()
                .teams()
                .book(shift.id(), new BookTeam("Two", "Jo Hart", "jo@example.org", null, 2), Locale.UK));
        var secret = team.teamUrl().substring(TeamReceipt.PAGE.length());

        refusedAs(CoreError.NOT_FOUND, () -> city.asGuest(() -> oneMore(shift, team)));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.asGuest(() -> city.core.links().asHolder(secret, () -> oneMore(shift, team))));
        assertThat(shifts.read(shift.id()).taken()).isEqualTo(2);
    }

    private static boolean oneMore(ShiftDetails shift, TeamReceipt team) {
        return city.core.database().atDesk(shift.tenant(), tx -> {
            new NewPlace(UUID.randomUUID(), shift, null, new byte[32], "R", Locale.UK, BankCity.NOW)
                    .hold(tx, team.id());
            return true;
        });
    }
}
