package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.onTheDay;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;

/** Whoever came without having booked is written down by who takes the roll, and their hours count. */
class WriteInIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    private static WriteIn name(String name) {
        return new WriteIn(null, name, null, "18-plus", null);
    }

    private static Booked written(Binding by, UUID shift, WriteIn said) {
        return city.as(onTheDay(by, 12), () -> city.bank.turns().roll().writeIn(shift, said));
    }

    private static Booked written(UUID shift, WriteIn said) {
        return written(city.coordinator(city.pantry), shift, said);
    }

    @Test
    void they_take_no_place_however_full_it_is_and_their_hours_count_once() {
        var shift = shifts.shift(1);
        shifts.book(shift.id());
        var id = UUID.randomUUID();
        var said = new WriteIn(id, "Gwen Guest", "gwen@example.org", "18-plus", null);

        assertThat(written(shift.id(), said).state()).isEqualTo("attended");
        assertThat(written(shift.id(), said).id()).isEqualTo(id);
        shifts.posted(shift.id());
        shifts.posted(shift.id());

        var now = shifts.read(shift.id());
        assertThat(now.taken()).isEqualTo(1);
        assertThat(now.waiting()).isZero();
        assertThat(shifts.hours(shift.id(), "confirmed")).isEqualTo(120);
        assertThat(shifts.people(city.pantry, shift.id()))
                .filteredOn(Booked::walkIn)
                .singleElement()
                .satisfies(one -> assertThat(one.email()).isEqualTo("gwen@example.org"));
        assertThat(shifts.letters("gwen@example.org", "Thank you for coming")).isEqualTo(1);
    }

    @Test
    void who_left_an_address_is_told_what_was_written_down_and_sees_it() {
        var shift = shifts.shift(1);
        written(shift.id(), new WriteIn(null, "Ola Nowak", "ola@example.org", "18-plus", 75));

        var letter = city.look(String.class, "SELECT plain FROM core.letter WHERE address = 'ola@example.org'");
        assertThat(letter).contains("75 minutes");
        int from = letter.indexOf(PlaceReceipt.PAGE) + PlaceReceipt.PAGE.length();
        var secret = letter.substring(from).split("\\s")[0];
        assertThat(city.asGuest(() -> city.bank.turns().bookings().held(secret))
                        .first()
                        .state())
                .isEqualTo("attended");
    }

    @Test
    void how_long_somebody_was_there_can_be_said_and_put_right() {
        var shift = shifts.shift(2);
        var comes = shifts.book(shift.id());
        shifts.rolled(city.coordinator(city.pantry), shift.id(), comes, "attended");
        assertThat(shifts.hours(shift.id(), "confirmed")).isEqualTo(120);

        stayed(shift, comes.id(), 45);
        assertThat(shifts.hours(shift.id(), "confirmed")).isEqualTo(45);
        stayed(shift, comes.id(), 90);
        shifts.posted(shift.id());
        assertThat(shifts.hours(shift.id(), "confirmed")).isEqualTo(90);
        shifts.rolled(city.coordinator(city.pantry), shift.id(), comes, "no-show");
        assertThat(shifts.hours(shift.id(), "confirmed")).isZero();
        shifts.rolled(city.coordinator(city.pantry), shift.id(), comes, "attended");
        assertThat(shifts.hours(shift.id(), "confirmed")).isEqualTo(120);
    }

    private static void stayed(ShiftDetails shift, UUID place, int minutes) {
        var by = onTheDay(city.coordinator(city.pantry), 13);
        city.as(by, () -> city.bank.turns().roll().mark(shift.id(), place, new MarkRoll("attended", null, minutes)));
        shifts.work(() -> new RollHours(city.core, city.bank.hours()).post(shift.id(), place));
    }

    @Test
    void somebody_of_that_name_on_the_roll_is_ticked_there_and_not_written_twice() {
        var shift = shifts.shift(3);
        var said = Shifts.somebody();
        shifts.book(city.city.guest(), shift.id(), said);

        refusedAs(
                VolunteeringError.ON_THE_ROLL,
                () -> written(shift.id(), name(said.name().toUpperCase())));
        written(shift.id(), name("Gwen Guest"));
        refusedAs(VolunteeringError.ON_THE_ROLL, () -> written(shift.id(), name(" gwen guest ")));
        written(shift.id(), new WriteIn(null, "Bo", "bo@example.org", "18-plus", null));
        written(shift.id(), new WriteIn(null, "Bo", "another-bo@example.org", "18-plus", null));
        assertThat(shifts.people(city.pantry, shift.id()))
                .filteredOn(Booked::walkIn)
                .hasSize(3);
    }

    @Test
    void of_somebody_young_a_name_is_all_that_is_kept() {
        var shift = shifts.shift(3);
        refusedAs(
                CoreError.INVALID,
                () -> written(shift.id(), new WriteIn(null, "Sam", "sam@example.org", "under-16", null)));

        var sam = written(shift.id(), new WriteIn(null, "Sam", null, "under-16", 60));

        assertThat(sam.email()).isNull();
        assertThat(sam.minutes()).isEqualTo(60);
    }

    @Test
    void nobody_is_written_down_before_the_day_or_at_a_shift_that_is_off_or_anothers() {
        var shift = shifts.shift(3);
        refusedAs(
                VolunteeringError.ROLL_NOT_OPEN,
                () -> city.as(city.pantry, () -> city.bank.turns().roll().writeIn(shift.id(), name("Gwen"))));
        refusedAs(CoreError.NOT_FOUND, () -> written(city.coordinator(city.kettle), shift.id(), name("Gwen")));
        city.as(city.pantry, () -> city.bank.turns().shifts().cancel(shift.id(), new CancelShift("Flood", null)));
        refusedAs(CoreError.NOT_FOUND, () -> written(shift.id(), name("Gwen")));
    }

    @Test
    void who_writes_themselves_down_confirms_nothing_by_it() {
        var sam = city.city.person(Role.COORDINATOR, city.pantry);
        var address = city.look(
                String.class,
                "SELECT email FROM core.person WHERE id = ?",
                sam.person().id());
        var shift = shifts.shift(3);
        written(
                Binding.tenant(city.city.partnership(), city.pantry, sam),
                shift.id(),
                new WriteIn(null, "Sam Sample", address, "18-plus", null));
        shifts.posted(shift.id());

        assertThat(shifts.hours(shift.id(), "confirmed")).isZero();
        assertThat(shifts.hours(shift.id(), "logged")).isEqualTo(120);
    }

    @Test
    void a_groups_link_takes_the_rolls_of_its_own_shifts_and_no_others() {
        var shift = shifts.shift(3);
        var place = shifts.book(shift.id());
        var mine = link(city.pantry, city.organisation(city.pantry), RollService.LINK_ACTION);
        var others = link(city.kettle, city.organisation(city.kettle), RollService.LINK_ACTION);
        var hours = link(city.pantry, city.organisation(city.pantry), "confirm-hours");

        byLink(mine, () -> city.bank.turns().roll().mark(shift.id(), place.id(), new MarkRoll("attended", null)));
        byLink(mine, () -> city.bank.turns().roll().writeIn(shift.id(), name("Gwen Guest")));
        assertThat(byLink(mine, () -> city.bank.turns().roll().recent(city.organisation(city.pantry))))
                .anySatisfy(one -> {
                    assertThat(one.shift().id()).isEqualTo(shift.id());
                    assertThat(one.came()).isEqualTo(2);
                    assertThat(one.open()).isZero();
                });
        for (var link : new String[] {others, hours}) {
            refusedAs(
                    CoreError.NOT_FOUND,
                    () -> byLink(link, () -> city.bank.turns().roll().read(shift.id())));
            refusedAs(
                    CoreError.NOT_FOUND,
                    () -> byLink(link, () -> city.bank.turns().roll().writeIn(shift.id(), name("Bo"))));
        }
    }

    private static String link(Tenant tenant, UUID object, String action) {
        return city.as(tenant, () -> city.core.database().write(tx -> city.core
                .links()
                .issueTo(tx, "somebody@example.org", object, Set.of(action), Duration.ofDays(21))));
    }

    private static <T extends @Nullable Object> T byLink(String link, java.util.function.Supplier<T> work) {
        return city.as(
                onTheDay(city.city.guest(), 12), () -> city.bank.turns().roll().byLink(link, work));
    }
}
