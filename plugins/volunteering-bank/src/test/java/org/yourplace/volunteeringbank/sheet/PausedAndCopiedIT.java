package org.yourplace.volunteeringbank.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;

/** A listing that rests comes back as it was; a copy of one is a draft. The day is 1 June 2026. */
class PausedAndCopiedIT extends CheckedListings {
    @Test
    void a_pause_does_not_ask_the_supporter_again() {
        var visit = live(
                bank.pantry, asking("Visit in term", "dbs-enhanced", null, sheet("no", "adults", "company", null)));
        bank.as(bank.svs, () -> {
            bank.bank.desk().approve(visit.id());
            return true;
        });

        var filled = bank.as(bank.pantry, () -> bank.bank.listings().fill(visit.id(), null));
        bank.as(bank.pantry, () -> bank.bank.listings().publish(visit.id(), filled.version()));

        assertThat(onTheDesk(visit.id())).isFalse();
    }

    @Test
    void a_check_that_is_refused_by_now_keeps_no_other_listing_from_coming_back() {
        var until = new org.yourplace.volunteeringbank.listing.PauseListing(LocalDate.of(2026, 6, 8), null);
        var paths = new java.util.ArrayList<OpportunityDetails>();
        for (var title : List.of("Sweep one", "Sweep two", "Sweep three")) {
            var path = live(bank.pantry, asking(title, "none", null, sheet("no", "neither", "company", null)));
            paths.add(path);
            bank.as(bank.pantry, () -> bank.bank.listings().pause(path.id(), null, until));
        }
        bank.city.owner().useHandle(handle -> {
            handle.execute(
                    "UPDATE volunteering_bank.opportunity SET checks = '{dbs-enhanced}' WHERE id = ?",
                    paths.get(1).id());
        });

        resumed(Instant.parse("2026-06-08T09:00:00Z"));

        assertThat(paths.stream().map(path -> bank.as(
                                bank.pantry, () -> bank.bank.listings().read(path.id()))
                        .status()))
                .containsExactly("live", "paused", "live");
    }

    @Test
    void a_paused_listing_is_not_found_and_comes_back_on_its_day() {
        var path = live(
                bank.pantry, asking("Clear the lantern path", "none", null, sheet("no", "neither", "practical", null)));
        bank.as(bank.pantry, () -> bank.bank
                .listings()
                .pause(
                        path.id(),
                        path.version(),
                        new org.yourplace.volunteeringbank.listing.PauseListing(
                                LocalDate.of(2026, 6, 8), "The path is flooded.")));

        assertThat(found("lantern")).isZero();
        var seen = bank.asGuest(() -> bank.bank.listings().read(path.id()));
        assertThat(seen.status()).isEqualTo("paused");
        assertThat(seen.statusReason()).isEqualTo("The path is flooded.");

        resumed(Instant.parse("2026-06-07T22:59:00Z"));
        assertThat(found("lantern")).isZero();
        resumed(Instant.parse("2026-06-07T23:01:00Z"));
        assertThat(found("lantern")).isEqualTo(1);
        assertThat(bank.asGuest(() -> bank.bank.listings().read(path.id())).resumesOn())
                .isNull();
    }

    @Test
    void a_copy_is_a_draft_that_says_the_same_without_its_day_or_its_declaration() {
        var games = live(
                bank.pantry,
                asking(
                        "Games",
                        "none",
                        Instant.parse("2026-07-01T10:00:00Z"),
                        sheet("no", "children", "company", "yes")));

        var copy = bank.as(bank.pantry, () -> bank.bank.listings().copy(games.id()));

        assertThat(copy.status()).isEqualTo("draft");
        assertThat(copy.title()).isEqualTo("Games");
        assertThat(copy.starts()).isNull();
        assertThat(copy.noJobReplaced()).isFalse();
        assertThat(sheetOf(bank.pantry, copy).said().around()).containsExactly("children");
    }

    private static int found(String words) {
        return bank.asGuest(() -> bank.bank
                        .search()
                        .search(new SearchOpportunities(
                                words, null, null, null, null, null, false, null, false, false, false, false, null,
                                null, null, 10, null)))
                .items()
                .size();
    }

    private static void resumed(Instant at) {
        var binding = bank.coordinator(bank.pantry).at(at);
        bank.as(binding, () -> new org.yourplace.volunteeringbank.listing.ListingSweep(bank.core).resumeRested());
    }
}
