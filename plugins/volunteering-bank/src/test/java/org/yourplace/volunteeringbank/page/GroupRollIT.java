package org.yourplace.volunteeringbank.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.shift.BookPlace;
import org.yourplace.volunteeringbank.shift.RollHours;
import org.yourplace.volunteeringbank.shift.RollService;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.WriteShifts;

/** A small group takes the roll on its own plain page, with the link from its mail and nothing else. */
class GroupRollIT {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 13);

    private static BankCity bank;
    private static ShiftDetails shift;
    private static String page;

    @BeforeAll
    static void a_group_with_a_shift_today() {
        bank = new BankCity();
        var listing = bank.live(bank.pantry, Listings.of("Paint the flats").command());
        shift = bank.as(bank.pantry, () -> bank.bank
                        .turns()
                        .shifts()
                        .write(new WriteShifts(
                                listing.id(),
                                DAY,
                                LocalTime.of(10, 0),
                                LocalTime.of(12, 0),
                                1,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .getFirst();
        bank.asGuest(() -> bank.bank
                .turns()
                .bookings()
                .book(
                        shift.id(),
                        new BookPlace("Amina Rahman", null, "amina@example.org", null, "18-plus", null, null, null),
                        Locale.UK));
        page = "/our-group/" + link(PeopleService.LINK_ACTION, HoursService.LINK_ACTION, RollService.LINK_ACTION);
    }

    private static String link(String... actions) {
        return bank.as(bank.pantry, () -> bank.core.database().write(tx -> bank.core
                .links()
                .issueTo(
                        tx,
                        "pantry@example.org",
                        bank.organisation(bank.pantry),
                        Set.of(actions),
                        Duration.ofDays(21))));
    }

    private static <T> T onTheDay(java.util.function.Supplier<T> work) {
        var noon = DAY.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant();
        return bank.as(bank.city.guest().at(noon), work);
    }

    private static Reader reader(Locale locale) {
        return new Reader(bank.module, locale, Optional.empty());
    }

    private static Reader.Seen get(String address) {
        return onTheDay(() -> reader(Locale.UK).get(address));
    }

    private static Reader.Seen post(String address, Map<String, String> form) {
        return onTheDay(() -> reader(Locale.UK).post(address, form));
    }

    private static String one(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern + " in " + html).isTrue();
        return found.group(1);
    }

    @Test
    void the_group_ticks_who_came_says_for_how_long_and_writes_down_a_guest_and_the_hours_count() {
        assertThat(get(page).html()).contains("Who came?", "1 person to tick");
        var roll = one(get(page).html(), "href=\"([^\"]+/shift/[^\"]+)\"");
        var shown = get(roll).html();
        assertThat(shown).contains("Amina Rahman", "Somebody came who had not booked", "/poster");
        var amina = one(shown, "name=\"person\" value=\"([^\"]+)\"");

        assertThat(post(roll, Map.of("person", amina, "state", "attended")).location())
                .contains("done=attended");
        assertThat(get(roll).html()).contains("Came, 2 hours");
        var wrong = post(roll, Map.of("person", amina, "word", "time", "time", "long"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("Enter hours as a number", "value=\"long\"");
        post(roll, Map.of("person", amina, "word", "time", "time", "1.5"));
        assertThat(get(roll).html()).contains("Came, 1 hour 30 minutes");

        var fresh = one(get(roll).html(), "name=\"fresh\" value=\"([^\"]+)\"");
        var guest = Map.of("word", "add", "fresh", fresh, "name", "Gwen Guest", "age", "18-plus", "hours", "1");
        assertThat(post(roll, guest).location()).contains("done=added");
        post(roll, guest);
        assertThat(get(roll).html()).contains("Gwen Guest", "Came without having booked", "Came, 1 hour");
        assertThat(get(page).html()).contains("2 people came");

        bank.as(bank.coordinator(bank.pantry), () -> {
            new RollHours(bank.core, bank.bank.hours()).post(shift.id());
            return true;
        });
        assertThat(bank.look(
                        Long.class, "SELECT coalesce(sum(amount), 0) FROM core.contribution WHERE state = 'confirmed'"))
                .isEqualTo(150);
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_kept() {
        var roll = page + "/shift/" + shift.id();
        var fresh = one(get(roll).html(), "name=\"fresh\" value=\"([^\"]+)\"");
        var young = post(
                roll,
                Map.of("word", "add", "fresh", fresh, "name", "Sam", "age", "under-16", "contact", "sam@example.org"));
        assertThat(young.status()).isEqualTo(422);
        assertThat(young.html()).contains("of somebody under 18 only the name is kept", "value=\"Sam\"", fresh);
        var nobody = post(roll, Map.of("word", "add", "fresh", fresh, "name", "", "age", "18-plus"));
        assertThat(nobody.html()).contains("#field-name");
        assertThat(onTheDay(() -> reader(Locale.forLanguageTag("pl")).get(roll)).html())
                .contains("Przyszedł ktoś, kto się nie zapisał")
                .doesNotContain("roll.add", "group.roll");
    }

    @Test
    void a_link_that_was_made_for_less_shows_no_roll() {
        var less = "/our-group/" + link(PeopleService.LINK_ACTION);

        assertThat(get(less).html()).doesNotContain("Who came?");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> get(less + "/shift/" + shift.id()))
                .isInstanceOf(org.yourplace.spi.error.DomainException.class);
    }

    @Test
    void the_poster_for_checking_in_is_a_sheet_of_paper() {
        var word = bank.as(bank.pantry, () -> bank.bank.turns().roll().word(shift.id()));

        assertThat(get(HerePages.poster(shift.id(), word)).html()).startsWith("%PDF-");
        assertThatThrownBy(() -> get(HerePages.poster(shift.id(), "another-word")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void somebody_in_the_line_who_comes_all_the_same_is_written_in_with_their_address() {
        bank.asGuest(() -> bank.bank
                .turns()
                .bookings()
                .book(
                        shift.id(),
                        new BookPlace("Wendy Waits", null, "wendy@example.org", null, "18-plus", null, null, null),
                        Locale.UK));
        var roll = page + "/shift/" + shift.id();
        var fresh = one(get(roll).html(), "name=\"fresh\" value=\"([^\"]+)\"");

        var written = post(
                roll,
                Map.of(
                        "word", "add",
                        "fresh", fresh,
                        "name", "Wendy Waits",
                        "contact", "wendy@example.org",
                        "age", "18-plus"));

        assertThat(written.location()).contains("done=added");
    }
}
