package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.programme.Sample.day;
import static org.yourplace.csrbrokerage.programme.Sample.fullTime;
import static org.yourplace.csrbrokerage.programme.Sample.paid;
import static org.yourplace.csrbrokerage.programme.Sample.version;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaveYearTest {
    private static LeaveYear year(List<Version> versions, String day) {
        return LeaveYear.of(versions, day(day)).orElseThrow();
    }

    @Test
    void a_year_runs_from_its_start_to_the_next() {
        var versions = List.of(version(1, "2026-09-01"));

        assertThat(year(versions, "2026-09-01")).isEqualTo(new LeaveYear(day("2026-04-01"), day("2027-04-01")));
        assertThat(year(versions, "2027-03-31").until()).isEqualTo("2027-04-01");
        assertThat(year(versions, "2027-04-01").from()).isEqualTo("2027-04-01");
    }

    @Test
    void before_the_first_version_there_is_none() {
        assertThat(LeaveYear.of(List.of(version(1, "2026-09-01")), day("2026-08-31")))
                .isEmpty();
        assertThat(LeaveYear.of(List.of(), day("2026-08-31"))).isEmpty();
    }

    @Test
    void a_moved_start_waits_for_the_year_under_way_and_a_short_year_leads_to_it() {
        var versions = List.of(version(1, "2026-04-01"), version(2, "2027-01-01", MonthDay.of(1, 1)));

        assertThat(year(versions, "2027-02-01")).isEqualTo(new LeaveYear(day("2026-04-01"), day("2027-04-01")));
        assertThat(year(versions, "2027-04-01")).isEqualTo(new LeaveYear(day("2027-04-01"), day("2028-01-01")));
        assertThat(year(versions, "2028-01-01")).isEqualTo(new LeaveYear(day("2028-01-01"), day("2029-01-01")));
    }

    @Test
    void however_often_the_start_moves_no_more_hours_are_granted_than_for_the_days() {
        var versions = List.of(
                version(1, "2026-04-01", paid(null, 21)),
                version(2, "2026-12-01", MonthDay.of(1, 1), paid(null, 21)),
                version(3, "2027-06-01", MonthDay.of(9, 1), paid(null, 21)),
                version(4, "2028-02-01", MonthDay.of(4, 1), paid(null, 21)));
        var granted = new LinkedHashMap<LocalDate, Integer>();
        var year = new LeaveYear(day("2026-04-01"), day("2026-04-01"));
        for (var day = year.from(); day.isBefore(day("2030-04-01")); day = day.plusDays(1)) {
            var found = Entitlements.on(versions, fullTime("M1"), day).orElseThrow();
            boolean begins = day.equals(year.until());
            assertThat(found.yearFrom()).isEqualTo(begins ? year.until() : year.from());
            year = new LeaveYear(found.yearFrom(), found.yearUntil());
            granted.put(found.yearFrom(), found.paidMinutes());
        }

        assertThat(granted.keySet().stream().map(LocalDate::toString))
                .containsExactly("2026-04-01", "2027-04-01", "2028-01-01", "2028-09-01", "2029-04-01");
        assertThat(granted.values()).containsExactly(1260, 960, 840, 735, 1260);
    }

    @Test
    void the_twenty_ninth_of_february_is_a_day_like_others() {
        var leap = new LeaveYear(day("2027-04-01"), day("2028-04-01"));

        assertThat(leap.wholeDays()).isEqualTo(366);
        assertThat(leap.days(day("2028-02-29"))).isEqualTo(32);
    }
}
