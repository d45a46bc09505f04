package org.yourplace.volunteeringbank.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.VolunteeringFeature;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedIT {
    private static final String ORIGIN = "https://your.example";
    private static final String START = "/feeds/rpde/opportunities";
    private static final int MOST_PAGES = 50;

    private final BankCity bank = new BankCity();
    private final Reader reader = new Reader(bank.module, Locale.UK, Optional.empty());

    private JsonNode page(String address) {
        var seen = bank.asGuest(() -> reader.get(address));
        assertThat(seen.status()).as(seen.html()).isEqualTo(200);
        return JsonMapper.shared().readTree(seen.html());
    }

    /** Reads from a place until a page is empty; gives the last state of each listing and the place to go on from. */
    private Read read(String from) {
        var states = new LinkedHashMap<String, String>();
        var data = new LinkedHashMap<String, JsonNode>();
        var address = from;
        for (int i = 0; i < MOST_PAGES; i++) {
            var page = page(address);
            long before = 0;
            for (var item : page.path("items")) {
                assertThat(item.path("modified").asLong()).isGreaterThanOrEqualTo(before);
                before = item.path("modified").asLong();
                states.put(item.path("id").asString(), item.path("state").asString());
                data.put(item.path("id").asString(), item.path("data"));
            }
            address = page.path("next").asString().substring(ORIGIN.length());
            if (page.path("items").isEmpty()) {
                return new Read(states, data, address);
            }
        }
        throw new AssertionError("the feed has no end");
    }

    private record Read(Map<String, String> states, Map<String, JsonNode> data, String next) {
        String stateOf(OpportunityDetails listing) {
            return states.getOrDefault(listing.id().toString(), "unknown");
        }
    }

    private OpportunityDetails withdraw(OpportunityDetails listing) {
        var now = bank.bank.listings().readOwn(listing.id());
        return bank.bank.listings().withdraw(listing.id(), now.version(), "flood");
    }

    @Test
    void holds_what_everybody_may_see_and_nothing_else() {
        var open = bank.liveOneOff(bank.pantry, 12);
        var members = bank.live(
                bank.pantry,
                Listings.of("For members").seenBy("partnership").wanted("live").command());
        var draft =
                bank.live(bank.pantry, Listings.of("A draft").wanted("draft").command());

        var feed = read(START);

        assertThat(feed.stateOf(open)).isEqualTo("updated");
        assertThat(feed.stateOf(members)).isEqualTo("unknown");
        assertThat(feed.stateOf(draft)).isEqualTo("unknown");
        assertThat(feed.data.get(open.id().toString()).toString())
                .contains("\"@type\":\"Event\"", "Pack forty parcels", "\"timeNeeded\":\"PT2H\"", "SO19 9JB")
                .doesNotContainIgnoringCase("decile")
                .doesNotContain("\"L1\"");
    }

    @Test
    void a_reader_that_comes_back_hears_of_every_change_once() {
        var first = bank.liveOneOff(bank.pantry, 12);
        var second = bank.live(
                bank.pantry, Listings.of("Sort the shelves").wanted("live").command());
        var begin = read(START);
        assertThat(read(begin.next).states).isEmpty();

        bank.as(bank.pantry, () -> withdraw(first));

        var later = read(begin.next);
        assertThat(later.states).containsOnlyKeys(first.id().toString());
        assertThat(later.stateOf(first)).isEqualTo("deleted");
        assertThat(later.data.get(first.id().toString()).isMissingNode()).isTrue();
        assertThat(read(START).stateOf(second)).isEqualTo("updated");
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 205; i++) {
            all.add(bank.live(
                            bank.pantry,
                            Listings.of("Listing " + i).wanted("live").command())
                    .id()
                    .toString());
        }

        assertThat(page(START).path("items").size()).isEqualTo(200);
        assertThat(read(START).states.keySet()).containsExactlyElementsOf(all);
    }

    @Test
    void a_change_that_commits_late_is_never_passed_by() throws SQLException {
        var slow = bank.liveOneOff(bank.pantry, 12);
        var quick = bank.live(
                bank.pantry, Listings.of("Sort the shelves").wanted("live").command());
        var begin = read(START);
        try (var late = bank.city.embedded().as("yp_owner").getConnection();
                var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("UPDATE volunteering_bank.opportunity SET title = 'Late' WHERE id = '" + slow.id() + "'");

            bank.as(bank.pantry, () -> withdraw(quick));
            var meanwhile = read(begin.next);
            assertThat(meanwhile.states).isEmpty();

            late.commit();
            assertThat(read(meanwhile.next).states)
                    .containsOnlyKeys(slow.id().toString(), quick.id().toString());
        }
    }

    @Test
    void an_organisation_that_switches_the_bank_off_takes_its_listings_out() {
        var listing = bank.liveOneOff(bank.pantry, 12);
        var begin = read(START);

        bank.city.feature(bank.pantry, VolunteeringFeature.ID, false);
        var off = read(begin.next);
        bank.city.feature(bank.pantry, VolunteeringFeature.ID, true);
        var on = read(off.next);

        assertThat(off.stateOf(listing)).isEqualTo("deleted");
        assertThat(on.stateOf(listing)).isEqualTo("updated");
    }

    @Test
    void a_restored_database_tells_everything_again_beyond_what_readers_have_seen() throws Exception {
        var kept = bank.liveOneOff(bank.pantry, 12);
        var begin = read(START);
        var lost = bank.liveOneOff(bank.pantry, 3);
        var ahead = read(begin.next);
        assertThat(ahead.stateOf(lost)).isEqualTo("updated");

        elsewhere(lost);

        assertThat(read(ahead.next).stateOf(kept)).isEqualTo("updated");
        assertThat(read(read(ahead.next).next).states).isEmpty();
    }

    /** As if last night's rows were in another server now; then what the migration does at its end. */
    private void elsewhere(OpportunityDetails lost) throws IOException, SQLException {
        try (var script = FeedIT.class.getResourceAsStream("/db/volunteering_bank/afterMigrate.sql");
                var owner = bank.city.embedded().as("yp_owner").getConnection();
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM volunteering_bank.feed_item WHERE id = '" + lost.id() + "'");
            statement.execute("UPDATE volunteering_bank.feed_epoch SET server = 'elsewhere'");
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_place_that_is_none_is_refused_with_the_reason() {
        for (var wrong :
                List.of("?afterTimestamp=x&afterId=y", "?afterTimestamp=1", "?afterId=" + new java.util.UUID(0, 1))) {
            var seen = bank.asGuest(() -> reader.get(START + wrong));
            assertThat(seen.status()).isEqualTo(400);
            assertThat(seen.html()).contains("afterTimestamp");
        }
    }

    @Test
    void the_page_about_the_feeds_says_where_they_are() {
        assertThat(bank.asGuest(() -> reader.get("/feeds")).html())
                .contains(
                        ORIGIN + START, ORIGIN + "/feeds/atom/opportunities", "licenses/by/4.0", "replacesNoPaidPost");
    }
}
