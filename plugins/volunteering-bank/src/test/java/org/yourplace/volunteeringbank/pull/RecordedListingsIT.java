package org.yourplace.volunteeringbank.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real listings of do-it.org, served in pages. */
class RecordedListingsIT {
    private final PullCity city = new PullCity();
    private final StubSite site = city.site;

    @AfterEach
    void close() {
        city.close();
    }

    private static Path recorded() {
        var name = "shared/data/volunteering-opportunities/do-it/opportunities-dev.json";
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        return Path.of(name);
    }

    static boolean recordedListingsAreHere() {
        return Files.exists(recorded());
    }

    /** 123 real listings of 2015 to 2019, 108 of them over: they lie beside the project, not in it. Then the same fifteen years later. */
    @Test
    @EnabledIf("recordedListingsAreHere")
    void the_recorded_listings_served_in_pages_and_cut_half_way_are_all_there_once() throws IOException {
        var text = Files.readString(recorded());
        StubSite.JSON.readTree(text).path("data").path("items").forEach(site.items::add);
        var source = city.add(PullCity.doIt(site.doItAddress()));
        var asTheyWere = city.read(source);
        assertThat(List.of(asTheyWere.seen(), asTheyWere.created(), asTheyWere.rejected()))
                .as(asTheyWere.toString())
                .containsExactly(123, 15, 0);

        site.items.clear();
        var later = text.replaceAll("\"(specific_end_date|end)\": \"20\\d\\d", "\"$1\": \"2039");
        StubSite.JSON.readTree(later).path("data").path("items").forEach(site.items::add);
        site.odd = exchange -> {
            if (exchange.getRequestURI().getQuery().equals("page=7")) {
                exchange.sendResponseHeaders(500, -1);
                return true;
            }
            return false;
        };
        var cut = city.read(source);
        site.odd = exchange -> false;
        var resumed = city.read(source);

        assertThat(cut.problem()).isEqualTo("answered");
        assertThat(cut.seen() + resumed.seen()).isEqualTo(123);
        assertThat(city.kept()).isEqualTo(123);
        assertThat(city.bank.look(
                        Integer.class, "SELECT count(DISTINCT external)::int FROM volunteering_bank.pulled_listing"))
                .isEqualTo(123);
        site.items.removeFirst();
        assertThat(city.read(source).gone()).isOne();
        System.out.printf(
                "recorded listings pulled: %d seen, %d kept; cut at page 7 after %d, resumed with %d, %d kept once"
                        + " each%n",
                asTheyWere.seen(), asTheyWere.created(), cut.seen(), resumed.seen(), 123);
    }
}
