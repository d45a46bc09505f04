package org.yourplace.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.catalogue.CatalogueQuery.Sort;
import org.yourplace.spi.catalogue.Found;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.catalogue.Spot;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class CatalogueSearchTest {
    private static final Point CENTRE = new Point(50.9050, -1.4040);
    private static final Point THORNHILL = new Point(50.9139, -1.3340);
    /** About two kilometres from the centre. */
    private static final Point PORTSWOOD = new Point(50.9230, -1.4040);

    private static final UUID ORGANISATION = UUID.randomUUID();

    private static TestCity city;
    private static Tenant group;
    private static Tenant other;
    private static JtaDatabase database;
    private static Binding member;
    private final CoreCatalogue catalogue = new CoreCatalogue("bank");

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        group = city.tenant("group");
        other = city.tenant("other");
        database = city.database();
        member = city.member(group, Role.COORDINATOR);
    }

    @BeforeEach
    void an_empty_catalogue() {
        city.feature(group, "bank", true);
        city.owner().useHandle(handle -> handle.execute("DELETE FROM core.catalogue_entry"));
    }

    private static CatalogueEntry entry(UUID id, String title, String words, List<String> codes, Spot... spots) {
        return new CatalogueEntry(
                id,
                "opportunity",
                Visibility.PUBLIC,
                ORGANISATION,
                title,
                "Weston Parade Pantry",
                words,
                codes,
                List.of(spots),
                60,
                null,
                null,
                TestCity.NOW,
                0,
                Limits.NONE);
    }

    private static Spot at(Point point) {
        return new Spot(point, "E01017140", "E05001234", 3);
    }

    private UUID put(CatalogueEntry entry) {
        return city.as(
                member,
                () -> database.write(tx -> {
                    catalogue.put(tx, entry);
                    return entry.subject();
                }));
    }

    private static CatalogueQuery query(
            @Nullable String words, List<String> codes, @Nullable Point near, @Nullable Double km) {
        return new CatalogueQuery(
                "opportunity", words, codes, List.of(), near, km, null, null, null, Sort.DEFAULT, 20, null);
    }

    private Found search(Binding who, CatalogueQuery query) {
        return city.as(who, () -> database.read(tx -> catalogue.search(tx, query)));
    }

    private static List<UUID> ids(Found found) {
        return found.hits().stream().map(Found.Hit::subject).toList();
    }

    @Test
    void words_are_found_in_title_organisation_and_text_without_accents_or_endings() {
        var café = put(entry(UUID.randomUUID(), "Run a café", "baking and serving", List.of(), at(CENTRE)));

        for (var words : List.of("cafes", "CAFÉ", "pantry", "bake", "serve \"run a cafe\"")) {
            assertThat(ids(search(city.guest(), query(words, List.of(), null, null))))
                    .as(words)
                    .containsExactly(café);
        }
        assertThat(ids(search(city.guest(), query("zeppelin", List.of(), null, null))))
                .isEmpty();
        assertThat(ids(search(city.guest(), query("the", List.of(), null, null))))
                .isEmpty();
    }

    @Test
    void a_match_in_the_title_stands_before_one_in_the_text() {
        var text = put(entry(UUID.randomUUID(), "Help on Fridays", "driving a van", List.of(), at(CENTRE)));
        var title = put(entry(UUID.randomUUID(), "Driving for the pantry", "help", List.of(), at(CENTRE)));

        var found = search(
                city.guest(),
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
        var evening = put(entry(UUID.randomUUID(), "One", "", List.of("cause:food", "when:evening"), at(CENTRE)));
        put(entry(UUID.randomUUID(), "Two", "", List.of("cause:food", "when:morning"), at(CENTRE)));

        assertThat(ids(search(city.guest(), query(null, List.of("cause:food", "when:evening"), null, null))))
                .containsExactly(evening);
        assertThat(ids(search(
                        city.guest(),
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
        var near = put(entry(UUID.randomUUID(), "Near", "", List.of(), at(THORNHILL), at(CENTRE)));
        var far = put(entry(UUID.randomUUID(), "Far", "", List.of(), at(THORNHILL)));
        var home = put(entry(UUID.randomUUID(), "From home", "", List.of("from-home")));

        var within = search(city.guest(), query(null, List.of(), CENTRE, 6.0));
        assertThat(ids(within)).containsExactly(near, far);
        assertThat(within.hits().get(0).distanceKm()).isCloseTo(0, within(0.001));
        assertThat(within.hits().get(1).distanceKm()).isCloseTo(CENTRE.kilometresTo(THORNHILL), within(0.001));
        assertThat(ids(search(city.guest(), query(null, List.of(), CENTRE, 2.0))))
                .containsExactly(near);

        var everywhere = search(city.guest(), query(null, List.of(), CENTRE, null));
        assertThat(ids(everywhere)).containsExactly(near, far, home);
        assertThat(everywhere.hits().get(2).distanceKm()).isNull();
    }

    @Test
    void what_is_short_and_one_off_is_lifted() {
        var near = put(entry(UUID.randomUUID(), "Near", "", List.of(), at(CENTRE)));
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
        put(lifted);

        assertThat(ids(search(city.guest(), query(null, List.of(), CENTRE, 6.0))))
                .containsExactly(lifted.subject(), near);
    }

    @Test
    void pages_follow_one_another_without_gap_or_repeat() {
        var put = new ArrayList<UUID>();
        for (int i = 0; i < 25; i++) {
            put.add(put(entry(UUID.randomUUID(), "Listing " + i, "", List.of(), at(CENTRE))));
        }

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = search(
                    city.guest(),
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
                assertThat(search(city.guest(), query).hits()).isEmpty();
            } else {
                assertThatThrownBy(() -> search(city.guest(), query))
                        .isInstanceOf(DomainException.class)
                        .hasMessageContaining("unknown-cursor");
            }
        }
    }

    @Test
    void putting_again_replaces_words_and_places() {
        var id = UUID.randomUUID();
        put(entry(id, "Old words", "", List.of(), at(CENTRE), at(THORNHILL)));

        put(entry(id, "New words", "", List.of(), at(THORNHILL)));

        assertThat(ids(search(city.guest(), query("old", List.of(), null, null))))
                .isEmpty();
        assertThat(ids(search(city.guest(), query("new", List.of(), CENTRE, 2.0))))
                .isEmpty();
        assertThat(ids(search(city.guest(), query("new", List.of(), THORNHILL, 2.0))))
                .containsExactly(id);
    }

    @Test
    void what_is_removed_private_ended_or_switched_off_is_not_found() {
        var gone = put(entry(UUID.randomUUID(), "Gone", "", List.of(), at(CENTRE)));
        city.run(
                member,
                () -> database.write(tx -> {
                    catalogue.remove(tx, gone);
                    return true;
                }));
        var hidden = new CatalogueEntry(
                UUID.randomUUID(),
                "opportunity",
                Visibility.PRIVATE,
                ORGANISATION,
                "Hidden",
                "Group",
                "",
                List.of(),
                List.of(),
                null,
                null,
                null,
                TestCity.NOW,
                0,
                Limits.NONE);
        put(hidden);
        put(new CatalogueEntry(
                UUID.randomUUID(),
                "opportunity",
                Visibility.PUBLIC,
                ORGANISATION,
                "Ended",
                "Group",
                "",
                List.of(),
                List.of(),
                null,
                null,
                TestCity.NOW.minus(Duration.ofDays(1)),
                Instant.EPOCH,
                0,
                Limits.NONE));

        assertThat(ids(search(city.guest(), query(null, List.of(), null, null))))
                .isEmpty();
        assertThat(ids(search(city.member(other, Role.ADMINISTRATOR), query(null, List.of(), null, null))))
                .isEmpty();
        assertThat(ids(search(member, query(null, List.of(), null, null)))).containsExactly(hidden.subject());

        var open = put(entry(UUID.randomUUID(), "Open", "", List.of(), at(CENTRE)));
        assertThat(ids(search(city.guest(), query(null, List.of(), null, null))))
                .containsExactly(open);
        city.feature(group, "bank", false);
        assertThat(ids(search(city.guest(), query(null, List.of(), null, null))))
                .isEmpty();
    }

    @Test
    void nobody_puts_an_entry_in_another_tenants_name() {
        var id = put(entry(UUID.randomUUID(), "Kettle", "", List.of(), at(CENTRE)));
        var stranger = city.member(other, Role.ADMINISTRATOR);

        city.run(
                stranger,
                () -> database.write(tx -> {
                    catalogue.remove(tx, id);
                    return true;
                }));

        assertThat(ids(search(city.guest(), query("kettle", List.of(), null, null))))
                .containsExactly(id);
    }
}
