package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.change;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.BankCity;

/** Letters about a place put it into calendars, move it there and take it out again; read by another library than the one that writes. */
class PlaceDatesIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    /** A date as a mail program takes it over. */
    private record Date(String method, String uid, int sequence, LocalTime starts, String status) {
        static List<Date> of(String text) {
            try {
                var calendar = new CalendarBuilder().build(new StringReader(text));
                var method = calendar.getMethod().getValue();
                return calendar.<VEvent>getComponents("VEVENT").stream()
                        .map(event -> new Date(
                                method,
                                value(event, "UID"),
                                Integer.parseInt(value(event, "SEQUENCE")),
                                ZonedDateTime.from(event.getDateTimeStart().getDate())
                                        .withZoneSameInstant(Shifts.LONDON)
                                        .toLocalTime(),
                                value(event, "STATUS")))
                        .toList();
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            } catch (ParserException wrong) {
                throw new AssertionError(text, wrong);
            }
        }

        private static String value(VEvent event, String name) {
            return event.getRequiredProperty(name).getValue();
        }
    }

    /** Every date that was sent to an address, in order. */
    private static List<Date> sent(String address) {
        return city
                .city
                .owner()
                .withHandle(db -> db.createQuery(
                                "SELECT calendar FROM core.letter WHERE address = :to AND calendar IS NOT NULL ORDER BY written_at, id")
                        .bind("to", address)
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(text -> Date.of(text).stream())
                .toList();
    }

    private static void told(UUID shift) {
        city.as(city.pantry, () -> {
            new ShiftJobs(city.core, city.bank.turns().shifts()).tell(shift);
            return true;
        });
    }

    @Test
    void a_place_is_put_in_moved_and_taken_out_under_one_id_with_a_rising_sequence() {
        var shift = shifts.shift(2);
        var said = Shifts.somebody();
        var place = shifts.book(city.city.guest(), shift.id(), said);
        city.as(city.pantry, () -> city.bank.turns().shifts().change(shift.id(), null, change(shift, 2, 14, false)));
        told(shift.id());
        city.as(city.pantry, () -> city.bank.turns().shifts().cancel(shift.id(), new CancelShift("Flood", null)));
        told(shift.id());
        told(shift.id());

        var sent = sent(said.email());
        assertThat(sent).extracting(Date::method).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(sent).extracting(Date::uid).containsOnly(place.id().toString());
        assertThat(sent)
                .extracting(Date::starts)
                .containsExactly(LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(14, 0));
        assertThat(sent).extracting(Date::status).containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(sent).extracting(Date::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void who_gives_a_place_back_or_is_taken_off_has_it_taken_out_too() {
        var shift = shifts.shift(3);
        var gives = Shifts.somebody();
        var taken = Shifts.somebody();
        shifts.cancel(shifts.book(city.city.guest(), shift.id(), gives));
        var other = shifts.book(city.city.guest(), shift.id(), taken);
        city.as(
                city.pantry,
                () -> city.bank.turns().roll().mark(shift.id(), other.id(), new MarkRoll("cancelled", null)));
        told(shift.id());
        told(shift.id());

        for (var who : List.of(gives, taken)) {
            var sent = sent(who.email());
            assertThat(sent).extracting(Date::method).containsExactly("REQUEST", "CANCEL");
            assertThat(sent.get(1).sequence()).isGreaterThan(sent.get(0).sequence());
            assertThat(sent.get(1).uid()).isEqualTo(sent.get(0).uid());
        }
        assertThat(shifts.letters(gives.email(), "Your place is given back")).isEqualTo(1);
    }

    @Test
    void who_waits_is_sent_a_date_when_a_place_comes_free_and_not_before() {
        var shift = shifts.shift(1);
        var first = shifts.book(shift.id());
        var waits = Shifts.somebody();
        shifts.book(city.city.guest(), shift.id(), waits);
        city.as(city.pantry, () -> city.bank.turns().shifts().change(shift.id(), null, change(shift, 1, 15, false)));
        told(shift.id());
        assertThat(shifts.letters(waits.email(), "It has changed")).isEqualTo(1);
        assertThat(sent(waits.email())).isEmpty();

        shifts.cancel(first);
        told(shift.id());

        assertThat(sent(waits.email())).singleElement().satisfies(date -> {
            assertThat(date.method()).isEqualTo("REQUEST");
            assertThat(date.starts()).isEqualTo(LocalTime.of(15, 0));
        });
    }

    @Test
    void a_regular_place_brings_all_its_dates_and_one_of_them_moves_by_itself() {
        var series = shifts.write(shifts.command(shifts.listing(), 3, "weekly", 4));
        var said = Shifts.everyTime();
        shifts.book(city.city.guest(), series.getFirst().id(), said);
        var second = series.get(1);
        city.as(city.pantry, () -> city.bank.turns().shifts().change(second.id(), null, change(second, 3, 16, false)));
        told(second.id());

        var sent = sent(said.email());
        assertThat(sent)
                .extracting(Date::method)
                .containsExactly("PUBLISH", "PUBLISH", "PUBLISH", "PUBLISH", "REQUEST");
        assertThat(sent.subList(0, 4))
                .extracting(Date::uid)
                .doesNotHaveDuplicates()
                .contains(sent.get(4).uid());
        assertThat(sent.get(4).starts()).isEqualTo(LocalTime.of(16, 0));
    }
}
