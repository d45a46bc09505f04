package org.yourplace.platform.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankHolidaysTest {
    private final BankHolidays holidays = BankHolidays.shipped();

    @Test
    void the_list_that_is_shipped_says_what_the_standing_rules_say() {
        assertThat(holidays.covered()).contains(Year.of(2025), Year.of(2026), Year.of(2027));
        for (var year : holidays.covered()) {
            var listed = year.atDay(1)
                    .datesUntil(year.plusYears(1).atDay(1))
                    .filter(holidays::on)
                    .collect(Collectors.toSet());
            assertThat(listed).as("bank holidays of " + year).isEqualTo(holidays.compute(year));
        }
    }

    @Test
    void years_beyond_the_list_follow_the_rules() {
        assertThat(holidays.on(LocalDate.of(2031, 12, 25))).isTrue();
        assertThat(holidays.on(LocalDate.of(2031, 12, 24))).isFalse();
    }

    @Test
    void a_list_of_ones_own_decides_for_its_years(@TempDir Path folder) throws IOException {
        var file = folder.resolve("days.csv");
        Files.writeString(file, "date,name\n# moved\n2026-05-08,Moved bank holiday\n");

        var own = BankHolidays.from(file);

        assertThat(own.on(LocalDate.of(2026, 5, 8))).isTrue();
        assertThat(own.on(LocalDate.of(2026, 5, 4))).isFalse();
        assertThat(own.on(LocalDate.of(2027, 5, 3))).isTrue();
    }
}
