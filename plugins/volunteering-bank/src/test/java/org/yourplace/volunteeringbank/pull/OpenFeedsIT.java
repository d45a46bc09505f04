package org.yourplace.volunteeringbank.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.page.Reader;

/** Feeds in open data (RPDE): followed from where the last reading ended, in the language they are written in. */
class OpenFeedsIT {
    private PullCity city;
    private StubSite site;

    @BeforeEach
    void a_city_and_another_site() {
        city = new PullCity();
        site = city.site;
    }

    @AfterEach
    void close() {
        city.close();
    }

    private void role(String id, int modified, String title) {
        site.items.add(StubSite.updated(
                id,
                modified,
                StubSite.posting(title, "Next Door", "SO14 3AJ", "https://next.example/" + id.substring(1))));
    }

    @Test
    void a_feed_in_open_data_is_followed_from_where_the_last_reading_ended() {
        for (int i = 0; i < 23; i++) {
            role("u" + i, 100 + i, "Role " + i);
        }
        var source = city.add(PullCity.rpde(site.rpdeAddress()));
        var first = city.read(source);
        site.items.add(StubSite.deleted("u5", 200));
        role("u6", 201, "Role six");
        site.asked.clear();

        var second = city.read(source);

        assertThat(List.of(first.pages(), first.created()))
                .as(String.valueOf(first.message()))
                .containsExactly(4, 23);
        assertThat(site.asked).containsExactly("/rpde?after=23", "/rpde?after=25");
        assertThat(List.of(second.updated(), second.gone())).containsExactly(1, 1);
        assertThat(city.kept()).isEqualTo(22);
        assertThat(city.found("six"))
                .singleElement()
                .satisfies(six -> assertThat(six.elsewhere().link()).isEqualTo("https://next.example/6"));
    }

    @Test
    void a_feed_that_hands_our_own_listing_on_shows_nothing_twice() {
        var ours = city.bank.live(
                city.bank.pantry,
                Listings.of("Pack forty parcels")
                        .oneOff()
                        .places(3)
                        .wanted("live")
                        .command());
        site.items.add(StubSite.updated(
                ours.id().toString(),
                1,
                StubSite.posting("Quite another title", "Somebody", "SO14 3AJ", "https://next.example/1")));

        city.read(city.add(PullCity.rpde(site.rpdeAddress())));

        assertThat(city.found("quite another")).isEmpty();
    }

    @Test
    void a_reading_that_finds_everything_as_it_was_writes_no_row() {
        for (int i = 0; i < 5; i++) {
            role("u" + i, i, "Role " + i);
        }
        var source = city.add(PullCity.rpde(site.rpdeAddress()));
        city.read(source);
        var written = versions();

        assertThat(city.read(source).state()).isEqualTo("done");
        assertThat(versions()).isEqualTo(written);

        site.items.add(StubSite.updated(
                "u1", 9, StubSite.posting("Role one", "Next Door", "SO14 3AJ", "https://next.example/1")));
        city.read(source);
        assertThat(versions()).isNotEqualTo(written);
        assertThat(city.found("one")).hasSize(1);
    }

    /** Which transaction wrote each row, of listings and of what makes them found. */
    private String versions() {
        return city.bank.look(
                String.class,
                "SELECT string_agg(row, ' ' ORDER BY row) FROM (SELECT id || ':' || xmin AS row FROM volunteering_bank.pulled_listing"
                        + " UNION ALL SELECT subject || '/' || xmin FROM core.catalogue_entry) rows");
    }

    @Test
    void the_language_of_a_listing_is_kept_and_shown() {
        var polish = StubSite.posting("Pakowanie paczek", "Next Door", "SO14 3AJ", "https://next.example/1");
        polish.put("inLanguage", "pl-PL");
        site.items.add(StubSite.updated("u1", 1, polish));
        var tagged = StubSite.posting("Ayudar", "Next Door", "SO14 3AJ", "https://next.example/2");
        tagged.putObject("description").put("@value", "Ven a ayudar").put("@language", "es");
        site.items.add(StubSite.updated("u2", 2, tagged));
        role("u3", 3, "Pack parcels");

        assertThat(city.read(city.add(PullCity.rpde(site.rpdeAddress()))).rejected())
                .isZero();

        var found = city.found("paczek").getFirst();
        assertThat(found.elsewhere().language()).isEqualTo("pl");
        assertThat(city.found("ayudar").getFirst().elsewhere().language()).isEqualTo("es");
        assertThat(city.found("parcels").getFirst().elsewhere().language()).isNull();
        assertThat(city.bank.look(
                        Boolean.class,
                        "SELECT 'language:pl' = ANY (codes) FROM core.catalogue_entry WHERE subject = ?",
                        found.id()))
                .isTrue();
        assertThat(page(found.slug(), Locale.UK))
                .contains("<h1 lang=\"pl\">Pakowanie paczek</h1>", "Written in", "Polish");
        assertThat(page(found.slug(), Locale.forLanguageTag("pl"))).doesNotContain("Napisane w języku");
    }

    private String page(String slug, Locale locale) {
        var reader = new Reader(city.bank.module, locale, Optional.empty());
        return city.bank.asGuest(() -> reader.get("/volunteer/" + slug)).html();
    }
}
