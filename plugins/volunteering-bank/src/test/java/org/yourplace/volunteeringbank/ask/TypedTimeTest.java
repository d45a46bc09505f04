package org.yourplace.volunteeringbank.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    @ParameterizedTest
    @CsvSource({"10:30,10:30", "14.00,14:00", "2pm,14:00", "12 am,00:00", "12pm,12:00", "9,09:00", "7:15 PM,19:15"})
    void a_time_is_read_as_people_write_it(String typed, String means) {
        assertThat(TypedTime.of(typed)).contains(LocalTime.parse(means));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "25:00", "10:75", "13pm", "0am", "10:3"})
    void what_is_no_time_is_not_guessed(String typed) {
        assertThat(TypedTime.of(typed)).isEmpty();
    }
}
