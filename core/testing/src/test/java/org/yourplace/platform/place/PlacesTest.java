package org.yourplace.platform.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class PlacesTest {
    private static TestCity city;

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        city.owner().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO core.area VALUES ('E01017140', 'lsoa', 'E06000045', 'Southampton 029E', 'E05', 1, 2025, 2, 1600, 50.91, -1.33, '{\"type\":\"Polygon\"}'), ('E05', 'ward', 'E06000045', 'Thornhill', 'E05', NULL, NULL, NULL, 14000, 50.91, -1.33, NULL), ('E99', 'ward', 'E07000099', 'Elsewhere', 'E99', NULL, NULL, NULL, 1, 51, 0, NULL)");
            handle.execute(
                    "INSERT INTO core.postcode VALUES ('SO19 6EW', 'E06000045', 'E05', 'E01017140', 50.912, -1.334), ('ZZ1 1AA', 'E07000099', 'E99', 'E9', 51, 0)");
            handle.createUpdate(
                            "INSERT INTO core.code VALUES (:partnership, 'causes', 'food', '{\"en-GB\":\"Food and meals\",\"pl\":\"Posiłki\"}', 1), (:partnership, 'causes', 'arts', '{\"en-GB\":\"Arts\"}', 2)")
                    .bind("partnership", city.partnership().id())
                    .execute();
        });
        city.directory().refresh();
    }

    @Test
    void a_postcode_is_found_however_it_is_typed() {
        var places = city.services().places();

        for (var typed : new String[] {"SO19 6EW", "so196ew", " so19-6ew ", "S019 6EW", "SOI9 6EW"}) {
            var found = city.as(city.guest(), () -> places.postcode(typed));
            assertThat(found).as(typed).hasValueSatisfying(postcode -> {
                assertThat(postcode.text()).isEqualTo("SO19 6EW");
                assertThat(postcode.lsoa()).isEqualTo("E01017140");
            });
        }
        assertThat(city.as(city.guest(), () -> places.postcode("SO19"))).isEmpty();
        assertThat(city.as(city.guest(), () -> places.postcode("SO19 9ZZ"))).isEmpty();
        assertThat(city.as(city.guest(), () -> places.postcode("x".repeat(1000))))
                .isEmpty();
    }

    @Test
    void a_partnership_sees_the_areas_of_its_own_authorities() {
        var places = city.services().places();

        assertThat(city.as(city.guest(), () -> places.postcode("ZZ1 1AA"))).isEmpty();
        assertThat(city.as(city.guest(), () -> places.areas(AreaKind.WARD)))
                .singleElement()
                .satisfies(ward -> {
                    assertThat(ward.name()).isEqualTo("Thornhill");
                    assertThat(ward.decile()).isNull();
                });
        var lsoa = city.as(city.guest(), () -> places.area("E01017140")).orElseThrow();
        assertThat(lsoa.decile()).isEqualTo(1);
        assertThat(lsoa.decile2019()).isEqualTo(2);
        assertThat(city.as(city.guest(), () -> places.boundary("E01017140"))).contains("{\"type\":\"Polygon\"}");
    }

    @Test
    void words_are_labelled_in_the_readers_language_or_else_in_english() {
        var codes = city.services().codes();

        assertThat(city.as(city.guest(), () -> codes.list("causes")))
                .extracting(code -> code.code())
                .containsExactly("food", "arts");
        assertThat(city.as(city.guest(), () -> codes.label("causes", "food", Locale.forLanguageTag("pl"))))
                .isEqualTo("Posiłki");
        assertThat(city.as(city.guest(), () -> codes.label("causes", "arts", Locale.forLanguageTag("pl"))))
                .isEqualTo("Arts");
        assertThat(city.as(city.guest(), () -> codes.label("causes", "flying", Locale.UK)))
                .isEqualTo("flying");
        assertThat(city.as(city.guest(), () -> codes.known("causes", "flying"))).isFalse();
        assertThat(city.as(city.guest(), () -> codes.list("nothing"))).isEmpty();
    }

    @Test
    void working_days_leave_out_weekends_and_bank_holidays() {
        var days = city.services().workingDays();

        assertThat(after("2026-04-02", 1)).isEqualTo("2026-04-07");
        assertThat(after("2026-06-01", 5)).isEqualTo("2026-06-08");
        assertThat(after("2026-06-06", 1)).isEqualTo("2026-06-08");
        assertThat(after("2026-12-24", 1)).isEqualTo("2026-12-29");
        assertThat(since("2026-06-01T08:00:00Z", "2026-06-01T22:30:00Z")).isZero();
        assertThat(since("2026-06-01T08:00:00Z", "2026-06-01T23:30:00Z"))
                .as("after midnight in summer time")
                .isEqualTo(1);
        assertThat(since("2026-06-05T08:00:00Z", "2026-06-08T08:00:00Z")).isEqualTo(1);
        assertThat(city.as(city.guest(), days::zone)).hasToString("Europe/London");
    }

    private static LocalDate after(String from, int days) {
        return city.as(city.guest(), () -> city.services().workingDays().after(LocalDate.parse(from), days));
    }

    private static int since(String from, String until) {
        return city.as(
                city.guest(), () -> city.services().workingDays().since(Instant.parse(from), Instant.parse(until)));
    }
}
