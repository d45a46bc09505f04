package org.yourplace.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yourplace.platform.catalogue.Catalogued.CENTRE;
import static org.yourplace.platform.catalogue.Catalogued.ORGANISATION;
import static org.yourplace.platform.catalogue.Catalogued.PORTSWOOD;
import static org.yourplace.platform.catalogue.Catalogued.THORNHILL;
import static org.yourplace.platform.catalogue.Catalogued.at;
import static org.yourplace.platform.catalogue.Catalogued.entry;
import static org.yourplace.platform.catalogue.Catalogued.ids;
import static org.yourplace.platform.catalogue.Catalogued.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.catalogue.CatalogueQuery.Sort;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.error.DomainException;
import org.yourplace.testing.TestCity;

/** What a search finds, and in which order. */
class CatalogueSearchTest {
    private static Catalogued here;

    @BeforeAll
    static void a_city() {
        here = new Catalogued();
    }

    @BeforeEach
    void an_empty_catalogue() {
        here.empty();
    }

    @Test
    void words_are_found_in_title_organisation_and_text_without_accents_or_endings() {
        var café = here.put(entry(UUID.randomUUID(), "Run a café", "baking and serving", List.of(), at(CENTRE)));

        for (var words : List.of("cafes", "CAFÉ", "pantry", "bake", "serve \"run a cafe\"")) {
            assertThat(ids(here.search(here.city.guest(), query(words, List.of(), null, null))))
                    .as(words)
                    .containsExactly(café);
        }
        assertThat(ids(here.search(here.city.guest(), query("zeppelin", List.of(), null, null))))
                .isEmpty();
        assertThat(ids(here.search(here.city.guest(), query("the", List.of(), null, null))))
                .isEmpty();
    }

    @Test
    void a_match_in_the_title_stands_before_one_in_the_text() {
        var text = here.put(entry(UUID.randomUUID(), "Help on Fridays", "driving a van", List.of(), at(CENTRE)));
        var title = here.put(entry(UUID.randomUUID(), "Driving for the pantry", "help", List.of(), at(CENTRE)));

        var found = here.search(
                here.city.guest(),
                new CatalogueQuery(
                        "opportunity",
                        "driving",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Sort.RELEVANCE,
                        20,
                        null));

        assertThat(ids(found)).containsExactly(title, text);
    }

    @Test
    void all_codes_must_hold_and_one_of_the_others() {
        var evening = here.put(entry(UUID.randomUUID(), "One", "", List.of("cause:food", "when:evening"), at(CENTRE)));
        here.put(entry(UUID.randomUUID(), "Two", "", List.of("cause:food", "when:morning"), at(CENTRE)));

        assertThat(ids(here.search(here.city.guest(), query(null, List.of("cause:food", "when:evening"), null, null))))
                .containsExactly(evening);
        assertThat(ids(here.search(
                        here.city.guest(),
                        new CatalogueQuery(
                                "opportunity",
                                null,
                                List.of("cause:food"),
                                List.of("when:evening", "when:weekend"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                Sort.DEFAULT,
                                20,
                                null))))
                .containsExactly(evening);
    }

    @Test
    void a_circle_holds_what_lies_in_it_nearest_place_first_and_says_how_far() {
        var near = here.put(entry(UUID.randomUUID(), "Near", "", List.of(), at(THORNHILL), at(CENTRE)));
        var far = here.put(entry(UUID.randomUUID(), "Far", "", List.of(), at(THORNHILL)));
        var home = here.put(entry(UUID.randomUUID(), "From home", "", List.of("from-home")));

        var within = here.search(here.city.guest(), query(null, List.of(), CENTRE, 6.0));
        assertThat(ids(within)).containsExactly(near, far);
        assertThat(within.hits().get(0).distanceKm()).isCloseTo(0, within(0.001));
        assertThat(within.hits().get(1).distanceKm()).isCloseTo(CENTRE.kilometresTo(THORNHILL), within(0.001));
        assertThat(ids(here.search(here.city.guest(), query(null, List.of(), CENTRE, 2.0))))
                .containsExactly(near);

        var everywhere = here.search(here.city.guest(), query(null, List.of(), CENTRE, null));
        assertThat(ids(everywhere)).containsExactly(near, far, home);
        assertThat(everywhere.hits().get(2).distanceKm()).isNull();
    }

    @Test
    void what_is_short_and_one_off_is_lifted() {
        var near = here.put(entry(UUID.randomUUID(), "Near", "", List.of(), at(CENTRE)));
        var lifted = new CatalogueEntry(
                UUID.randomUUID(),
                "opportunity",
                Visibility.PUBLIC,
                ORGANISATION,
                "A short one",
                "Group",
                "",
                List.of(),
                List.of(at(PORTSWOOD)),
                30,
                null,
                null,
                TestCity.NOW,
                3,
                Limits.NONE);
        here.put(lifted);

        assertThat(ids(here.search(here.city.guest(), query(null, List.of(), CENTRE, 6.0))))
                .containsExactly(lifted.subject(), near);
    }

    @Test
    void pages_follow_one_another_without_gap_or_repeat() {
        var put = new ArrayList<UUID>();
        for (int i = 0; i < 25; i++) {
            put.add(here.put(entry(UUID.randomUUID(), "Listing " + i, "", List.of(), at(CENTRE))));
        }

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = here.search(
                    here.city.guest(),
                    new CatalogueQuery(
                            "opportunity",
                            null,
                            List.of(),
                            List.of(),
                            CENTRE,
                            5.0,
                            null,
                            null,
                            null,
                            Sort.DISTANCE,
                            10,
                            after));
            assertThat(page.total()).isEqualTo(25);
            seen.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25).containsExactlyInAnyOrderElementsOf(put);
    }

    @Test
    void a_cursor_of_nobody_is_refused() {
        for (var cursor : List.of("x", "AAAA", "!!", "A".repeat(32))) {
            var query = new CatalogueQuery(
                    "opportunity", null, List.of(), List.of(), null, null, null, null, null, Sort.NEWEST, 10, cursor);
            if (cursor.length() == 32) {
                assertThat(here.search(here.city.guest(), query).hits()).isEmpty();
            } else {
                assertThatThrownBy(() -> here.search(here.city.guest(), query))
                        .isInstanceOf(DomainException.class)
                        .hasMessageContaining("unknown-cursor");
            }
        }
    }
}
