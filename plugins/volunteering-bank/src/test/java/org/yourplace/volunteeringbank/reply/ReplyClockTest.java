package org.yourplace.volunteeringbank.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.volunteeringbank.reply.AwaySpells.Word;

class ReplyClockTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int CASES = 4000;
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static ReplyClock clock(LocalDate... holidays) {
        return new ReplyClock(new Days(Set.of(holidays)));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 30).atZone(LONDON).toInstant();
    }

    @Test
    void five_working_days_after_a_monday_is_the_next_monday() {
        assertThat(clock().due(MONDAY, 5, AwaySpells.NONE)).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void a_bank_holiday_does_not_count() {
        assertThat(clock(LocalDate.of(2026, 6, 3)).due(MONDAY, 5, AwaySpells.NONE))
                .isEqualTo(LocalDate.of(2026, 6, 9));
    }

    @Test
    void days_away_do_not_count_and_the_day_of_coming_back_does() {
        var away = AwaySpells.from(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 9));

        assertThat(clock().due(MONDAY, 5, away)).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(clock().counted(at(MONDAY, 9), at(LocalDate.of(2026, 6, 8), 9), away))
                .isEqualTo(1);
        assertThat(clock().counted(at(MONDAY, 9), at(LocalDate.of(2026, 6, 9), 9), away))
                .isEqualTo(2);
    }

    @Test
    void who_comes_back_early_counts_from_that_day() {
        var away = AwaySpells.of(List.of(
                new Word(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 30)),
                new Word(LocalDate.of(2026, 6, 4), null)));

        assertThat(clock().due(MONDAY, 5, away)).isEqualTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void it_counts_what_a_walk_through_every_day_counts() {
        var random = new Random(20260601);
        for (int i = 0; i < CASES; i++) {
            var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900));
            var holidays = new HashSet<LocalDate>();
            for (int h = random.nextInt(15); h > 0; h--) {
                holidays.add(from.plusDays(random.nextInt(60)));
            }
            var words = words(random, from);
            // Around midnight and around the hours that the clock change takes away or gives twice.
            var sent = from.atStartOfDay(LONDON).toInstant().plus(Duration.ofMinutes(random.nextInt(60 * 24)));
            var until = sent.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 50)));
            int days = 1 + random.nextInt(12);
            var slow = new Walk(holidays, words);
            var clock = new ReplyClock(new Days(holidays));
            var away = AwaySpells.of(words);

            assertThat(clock.counted(sent, until, away)).as("case " + i).isEqualTo(slow.counted(sent, until));
            var due = clock.due(clock.day(sent), days, away);
            assertThat(due).as("case " + i).isEqualTo(slow.due(sent, days));
            assertThat(clock.counted(sent, at(due, 23), away)).as("case " + i).isEqualTo(days);
            assertThat(clock.counted(sent, at(due.minusDays(1), 23), away))
                    .as("case " + i)
                    .isEqualTo(days - 1);
        }
    }

    private static List<Word> words(Random random, LocalDate from) {
        var words = new ArrayList<Word>();
        var said = from.minusDays(random.nextInt(20));
        for (int w = random.nextInt(6); w > 0; w--) {
            words.add(new Word(said, random.nextInt(3) == 0 ? null : said.plusDays(1 + random.nextInt(25))));
            said = said.plusDays(random.nextInt(12));
        }
        return words;
    }

    /** The same by asking of every day, from midnight to midnight, whether it counts. */
    private record Walk(Set<LocalDate> holidays, List<Word> words) {
        boolean counts(LocalDate day) {
            boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            LocalDate until = null;
            for (var word : words) {
                if (!word.said().isAfter(day)) {
                    until = word.until();
                }
            }
            return !weekend && !holidays.contains(day) && (until == null || !day.isBefore(until));
        }

        int counted(Instant sent, Instant until) {
            int counted = 0;
            var midnight = sent.atZone(LONDON).toLocalDate().plusDays(1).atStartOfDay(LONDON);
            while (!midnight.toInstant().isAfter(until)) {
                counted += counts(midnight.toLocalDate()) ? 1 : 0;
                midnight = midnight.plusDays(1);
            }
            return counted;
        }

        LocalDate due(Instant sent, int days) {
            var day = sent.atZone(LONDON).toLocalDate();
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= counts(day) ? 1 : 0;
            }
            return day;
        }
    }

    /** Monday to Friday without these days. */
    private record Days(Set<LocalDate> holidays) implements WorkingDays {
        @Override
        public ZoneId zone() {
            return LONDON;
        }

        @Override
        public LocalDate after(LocalDate from, int days) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int since(Instant from, Instant until) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6 && !holidays.contains(day);
        }
    }
}
