package org.yourplace.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.platform.catalogue.Catalogued.CENTRE;
import static org.yourplace.platform.catalogue.Catalogued.ORGANISATION;
import static org.yourplace.platform.catalogue.Catalogued.THORNHILL;
import static org.yourplace.platform.catalogue.Catalogued.at;
import static org.yourplace.platform.catalogue.Catalogued.entry;
import static org.yourplace.platform.catalogue.Catalogued.ids;
import static org.yourplace.platform.catalogue.Catalogued.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** What may be found at all: what was put, by whom, and whether it is still for the eyes of who asks. */
class CatalogueEntriesTest {
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
    void putting_again_replaces_words_and_places() {
        var id = UUID.randomUUID();
        here.put(entry(id, "Old words", "", List.of(), at(CENTRE), at(THORNHILL)));

        here.put(entry(id, "New words", "", List.of(), at(THORNHILL)));

        assertThat(ids(here.search(here.city.guest(), query("old", List.of(), null, null))))
                .isEmpty();
        assertThat(ids(here.search(here.city.guest(), query("new", List.of(), CENTRE, 2.0))))
                .isEmpty();
        assertThat(ids(here.search(here.city.guest(), query("new", List.of(), THORNHILL, 2.0))))
                .containsExactly(id);
    }

    @Test
    void what_is_removed_private_ended_or_switched_off_is_not_found() {
        var gone = here.put(entry(UUID.randomUUID(), "Gone", "", List.of(), at(CENTRE)));
        here.city.run(
                here.member,
                () -> here.database.write(tx -> {
                    here.catalogue.remove(tx, gone);
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
        here.put(hidden);
        here.put(new CatalogueEntry(
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

        assertThat(ids(here.search(here.city.guest(), query(null, List.of(), null, null))))
                .isEmpty();
        assertThat(ids(here.search(
                        here.city.member(here.other, Role.ADMINISTRATOR), query(null, List.of(), null, null))))
                .isEmpty();
        assertThat(ids(here.search(here.member, query(null, List.of(), null, null))))
                .containsExactly(hidden.subject());

        var open = here.put(entry(UUID.randomUUID(), "Open", "", List.of(), at(CENTRE)));
        assertThat(ids(here.search(here.city.guest(), query(null, List.of(), null, null))))
                .containsExactly(open);
        here.city.feature(here.group, "bank", false);
        assertThat(ids(here.search(here.city.guest(), query(null, List.of(), null, null))))
                .isEmpty();
    }

    @Test
    void nobody_puts_an_entry_in_another_tenants_name() {
        var id = here.put(entry(UUID.randomUUID(), "Kettle", "", List.of(), at(CENTRE)));
        var stranger = here.city.member(here.other, Role.ADMINISTRATOR);

        here.city.run(
                stranger,
                () -> here.database.write(tx -> {
                    here.catalogue.remove(tx, id);
                    return true;
                }));

        assertThat(ids(here.search(here.city.guest(), query("kettle", List.of(), null, null))))
                .containsExactly(id);
    }
}
