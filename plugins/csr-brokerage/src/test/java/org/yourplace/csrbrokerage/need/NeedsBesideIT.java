package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.kit.page.Beside.Place;

/** What groups need is found beside other ways to help, by residents too where the group wishes it. */
class NeedsBesideIT {
    private static NeedCity city;

    @BeforeAll
    static void a_city_with_needs() {
        city = new NeedCity();
        city.open(city.pantry, NeedKind.TRUSTEE, "Treasurer for a food pantry");
        city.open(city.pantry, NeedKind.SKILL, "Books kept by somebody who knows");
        city.open(city.pantry, NeedKind.EQUIPMENT, "A van for the pantry");
        city.open(city.pantry, NeedKind.HANDS, "Shelves for the pantry");
        city.open(city.pantry, NeedKind.TEAM_DAY, "Paint the pantry");
        var own = NeedCity.of(NeedKind.MENTOR, "A mentor for our chair");
        city.as(city.pantry, () -> city.needs
                .needs()
                .write(new WriteNeed(
                        null,
                        own.kind(),
                        own.title(),
                        own.summary(),
                        own.skills(),
                        own.cause(),
                        own.minutes(),
                        own.howOften(),
                        own.starts(),
                        own.postcode(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null)));
    }

    private static String beside(Map<String, String> said) {
        return beside(said, Locale.UK);
    }

    private static String beside(Map<String, String> said, Locale locale) {
        var reader = new PageReader(city.part, locale, Optional.empty());
        return city.asGuest(() -> reader.beside(Place.FOUND, said));
    }

    @Test
    void a_resident_who_looks_for_ways_to_help_sees_three_needs_and_where_the_rest_are() {
        var html = beside(Map.of("kind", "opportunity", "near", "SO19 9JB", "q", "pantry"));

        assertThat(html)
                .contains("Groups near you also need", "Show all 4", "/groups-need?near=SO19%209JB&amp;q=pantry")
                .doesNotContain("Paint the pantry");
        assertThat(html.split("<li class=\"card", -1)).hasSize(4);
        assertThat(html.length()).isLessThan(4_000);
        assertThat(beside(Map.of("kind", "opportunity", "skill", "bookkeeping")))
                .contains("Groups also need", "Books kept", "skill=bookkeeping")
                .doesNotContain("van");
        assertThat(beside(Map.of("kind", "opportunity", "near", "SO19 9JB", "within", "3.2")))
                .contains("Treasurer");
        assertThat(beside(Map.of("kind", "opportunity"), Locale.forLanguageTag("pl")))
                .contains("Grupy potrzebują też");
    }

    @Test
    void a_need_that_its_group_keeps_to_organisations_is_beside_no_residents_search() {
        var asked = Map.of("kind", "opportunity", "q", "mentor");

        assertThat(beside(asked)).isEmpty();
        var reader = new PageReader(city.part, Locale.UK, Optional.empty());
        assertThat(city.as(city.harbourline, () -> reader.beside(Place.FOUND, asked)))
                .contains("A mentor for our chair");
    }

    @Test
    void nothing_stands_there_where_nothing_fits_or_the_words_cannot_be_read() {
        assertThat(beside(Map.of("kind", "opportunity", "q", "submarine"))).isEmpty();
        assertThat(beside(Map.of("kind", "need", "q", "pantry"))).isEmpty();
        assertThat(beside(Map.of("kind", "opportunity", "near", "ZZ1 1ZZ"))).isEmpty();
        assertThat(beside(Map.of("kind", "opportunity", "near", "SO19 9JB", "within", "9e99")))
                .contains("Treasurer");
        assertThat(beside(Map.of("kind", "opportunity", "cause", "a b".repeat(99))))
                .isEmpty();
    }

    @Test
    void a_group_that_switches_the_brokerage_off_is_not_found_there_any_more() {
        var asked = Map.of("kind", "opportunity", "q", "treasurer");
        assertThat(beside(asked)).contains("Treasurer");

        city.city.feature(city.pantry, CsrFeature.ID, false);
        try {
            assertThat(beside(asked)).isEmpty();
        } finally {
            city.city.feature(city.pantry, CsrFeature.ID, true);
        }
    }

    @Test
    void the_page_of_what_groups_need_asks_other_features_with_the_search_kept() {
        var asked = new java.util.ArrayList<Map<String, String>>();
        var reader = new PageReader(city.part, Locale.UK, Optional.empty()).heard(asked);

        city.asGuest(() -> reader.get("/groups-need?q=pantry&near=SO19+9JB&kind=hands"));

        assertThat(asked).containsExactly(Map.of("kind", "need", "q", "pantry", "near", "SO19 9JB"));
    }
}
