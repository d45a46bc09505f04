package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Read back by another library than the one that writes. */
class CalendarFileTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

    private static CalendarFile.Event at(String uid, String local, boolean cancelled) {
        var starts = LocalDateTime.parse(local).atZone(LONDON).toInstant();
        return new CalendarFile.Event(
                uid,
                starts,
                starts.plusSeconds(7200),
                "Paint the flats for the summer show; bring an old shirt, gloves and, if you have them, a friend or two",
                "Hall, Freemantle",
                "Żółta farba",
                "https://your.example/volunteer/paint",
                "Pavement Players",
                3,
                cancelled,
                false,
                NOW);
    }

    @Test
    void times_are_the_same_on_both_sides_of_the_clock_changes() throws Exception {
        var wanted = Map.of(
                "before-october", "2026-10-24T18:00",
                "on-the-day", "2026-10-25T18:00",
                "after-october", "2026-10-26T18:00",
                "before-march", "2027-03-27T10:30",
                "on-the-march-day", "2027-03-28T10:30",
                "after-march", "2027-03-29T10:30");
        var events = wanted.entrySet().stream()
                .map(one -> at(one.getKey(), one.getValue(), false))
                .toList();

        var text = CalendarFile.of("Players", LONDON, NOW, events);
        var read = new CalendarBuilder().build(new StringReader(text));

        Map<String, LocalDateTime> seen = read.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(
                        event -> event.getRequiredProperty("UID").getValue(), CalendarFileTest::local));
        assertThat(seen).hasSize(wanted.size());
        wanted.forEach((uid, local) -> assertThat(seen).containsEntry(uid, LocalDateTime.parse(local)));
        assertThat(text).contains("DTSTART;TZID=Europe/London:20261025T180000").contains("BEGIN:VTIMEZONE");
    }

    private static LocalDateTime local(VEvent event) {
        Temporal start = event.getDateTimeStart().getDate();
        return ZonedDateTime.from(start).withZoneSameInstant(LONDON).toLocalDateTime();
    }

    @Test
    void a_date_that_is_off_stays_as_cancelled_and_lines_are_folded_and_end_as_the_standard_says() throws Exception {
        var text = CalendarFile.of("Players", LONDON, NOW, List.of(at("one", "2026-06-20T10:00", true)));

        var event = (VEvent) new CalendarBuilder()
                .build(new StringReader(text))
                .getComponents("VEVENT")
                .getFirst();
        assertThat(event.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
        assertThat(event.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("3");
        assertThat(event.getRequiredProperty("SUMMARY").getValue()).contains("; bring an old shirt, gloves");
        assertThat(event.getRequiredProperty("DESCRIPTION").getValue()).contains("Żółta");
        assertThat(text).contains("X-PUBLISHED-TTL:PT6H").contains("REFRESH-INTERVAL");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(76));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void a_calendar_without_dates_is_one_too() throws Exception {
        var text = CalendarFile.of("Nothing yet", LONDON, NOW, List.of());

        assertThat(text).contains("BEGIN:VCALENDAR").contains("Nothing yet");
    }

    private static VEvent invited(boolean off) throws Exception {
        var text = CalendarInvitation.of(
                at("one", "2026-10-25T18:00", off),
                new CalendarInvitation.Party("Pavement Players; Freemantle", "no-reply@your.example"),
                new CalendarInvitation.Party("Żaneta \"Z\" Sample", "z@example.org"),
                LONDON,
                NOW);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.getMethod().getValue()).isEqualTo(off ? "CANCEL" : "REQUEST");
        return (VEvent) calendar.getComponents("VEVENT").getFirst();
    }

    @Test
    void a_letters_date_says_who_asks_and_who_comes_so_that_mail_programs_put_it_into_the_calendar() throws Exception {
        var event = invited(false);

        assertThat(event.getRequiredProperty("UID").getValue()).isEqualTo("one");
        assertThat(event.getRequiredProperty("ORGANIZER").getValue()).isEqualTo("mailto:no-reply@your.example");
        var guest = event.getRequiredProperty("ATTENDEE");
        assertThat(guest.getValue()).isEqualTo("mailto:z@example.org");
        assertThat(guest.getRequiredParameter("PARTSTAT").getValue()).isEqualTo("ACCEPTED");
        assertThat(guest.getRequiredParameter("CN").getValue()).isEqualTo("Żaneta 'Z' Sample");
        assertThat(local(event)).isEqualTo(LocalDateTime.parse("2026-10-25T18:00"));
        assertThat(invited(true).getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
    }
}
