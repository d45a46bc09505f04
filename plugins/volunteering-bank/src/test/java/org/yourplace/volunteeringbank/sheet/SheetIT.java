package org.yourplace.volunteeringbank.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;

/** What is answered for a check, what the law makes of it, and what the supporter does. The day is 1 June 2026. */
class SheetIT {
    private static BankCity bank;

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
        bank.city.owner().useHandle(handle -> {
            for (var code : List.of("dbs-basic", "dbs-enhanced", "dbs-enhanced-barred")) {
                handle.execute(
                        "INSERT INTO core.code VALUES (?, 'checks', ?, jsonb_build_object('en-GB', ?::text), 9)",
                        bank.city.partnership().id(),
                        code,
                        code);
            }
        });
        bank.city.directory().refresh();
    }

    private static Sheet sheet(String paidBefore, String around, @Nullable String task, @Nullable String supervised) {
        return new Sheet(
                paidBefore,
                paidBefore.equals("yes") ? "The grant ended." : null,
                List.of(around),
                task == null ? List.of() : List.of(task),
                "often",
                supervised,
                "own",
                "own",
                null);
    }

    private static WriteOpportunity asking(String title, String check, @Nullable Instant starts, Sheet sheet) {
        return asking(title, check, starts, sheet, "live");
    }

    private static WriteOpportunity asking(
            String title, String check, @Nullable Instant starts, Sheet sheet, String status) {
        return new WriteOpportunity(
                null,
                title,
                null,
                "Say hello.\nLend a hand.",
                "food",
                List.of(),
                starts == null ? "regular" : "one-off",
                60,
                null,
                List.of("weekday"),
                starts,
                null,
                "SO19 9JB",
                false,
                List.of(),
                null,
                List.of("travel"),
                List.of("seated"),
                null,
                List.of(check),
                true,
                "public",
                status,
                null,
                null,
                sheet);
    }

    private static OpportunityDetails live(Tenant tenant, WriteOpportunity command) {
        return bank.live(tenant, command);
    }

    private static CheckSheet sheetOf(Tenant tenant, OpportunityDetails listing) {
        return bank.as(tenant, () -> bank.bank.listings().sheet(listing.id())).orElseThrow();
    }

    private static boolean onTheDesk(UUID listing) {
        return bank.as(bank.svs, () -> bank.bank.desk().monday()).toCheck().stream()
                .anyMatch(row -> row.id().equals(listing));
    }

    @Test
    void an_enhanced_check_for_work_that_is_not_on_the_list_is_refused_with_the_rule_and_its_source() {
        var tea = asking("English over tea", "dbs-enhanced", null, sheet("no", "neither", "company", null));

        assertThatThrownBy(() -> live(bank.pantry, tea)).isInstanceOfSatisfying(DomainException.class, refused -> {
            var wrong = refused.violations().getFirst();
            assertThat(wrong.field()).isEqualTo("checks");
            assertThat(wrong.reason()).isEqualTo("check-refused");
            assertThat(wrong.args().getFirst().toString()).contains("no task of it is on the list");
            assertThat(wrong.args().get(1).toString()).contains("NCVO");
        });
    }

    @Test
    void the_day_on_which_the_work_begins_decides_which_rule_holds() {
        var supervised = sheet("no", "children", "teach", "yes");
        var before = asking("Games", "dbs-enhanced-barred", Instant.parse("2026-08-31T10:00:00Z"), supervised);
        var after = asking("Games", "dbs-enhanced-barred", Instant.parse("2026-09-01T10:00:00Z"), supervised);

        assertThatThrownBy(() -> live(bank.pantry, before))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.violations()
                                .getFirst()
                                .args()
                                .getFirst()
                                .toString())
                        .contains("Until 31 August 2026"));
        var listed = sheetOf(bank.pantry, live(bank.pantry, after));
        assertThat(listed.dbs().outcome().code()).isEqualTo("fits");
        assertThat(listed.dbsOn()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(listed.open()).isFalse();
    }

    @Test
    void what_no_rule_decides_goes_to_the_supporters_desk_and_leaves_it_when_they_have_answered() {
        var visit = live(bank.pantry, asking("Visit", "dbs-enhanced", null, sheet("no", "adults", "company", null)));

        assertThat(visit.status()).isEqualTo("live");
        assertThat(sheetOf(bank.pantry, visit).flags()).contains("dbs-question");
        assertThat(onTheDesk(visit.id())).isTrue();

        bank.as(bank.svs, () -> {
            bank.bank.desk().approve(visit.id());
            return true;
        });
        assertThat(onTheDesk(visit.id())).isFalse();
        assertThat(sheetOf(bank.pantry, visit).open()).isFalse();
    }

    @Test
    void what_the_supporter_turned_back_does_not_go_live_again_without_them() {
        var visit =
                live(bank.pantry, asking("Visit again", "dbs-enhanced", null, sheet("no", "adults", "company", null)));
        bank.as(bank.svs, () -> {
            bank.bank.desk().refuse(visit.id(), "No list names this work.");
            return true;
        });
        var back = bank.as(bank.pantry, () -> bank.bank.listings().readOwn(visit.id()));
        assertThat(back.status()).isEqualTo("withdrawn");
        assertThat(onTheDesk(visit.id())).isFalse();

        var again = bank.as(bank.pantry, () -> bank.bank.listings().publish(visit.id(), back.version()));

        assertThat(again.status()).isEqualTo("submitted");
        assertThat(onTheDesk(visit.id())).isTrue();
        bank.as(bank.svs, () -> {
            bank.bank.desk().approve(visit.id());
            return true;
        });
        var live = bank.as(bank.pantry, () -> bank.bank.listings().readOwn(visit.id()));
        assertThat(live.status()).isEqualTo("live");
        assertThat(sheetOf(bank.pantry, live).open()).isFalse();
    }

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
    void work_that_somebody_was_paid_for_waits_for_the_supporter_even_from_a_trusted_group() {
        var caretaker =
                live(bank.pantry, asking("Caretaker", "none", null, sheet("yes", "neither", "practical", null)));

        assertThat(caretaker.status()).isEqualTo("submitted");
        var desk = bank.as(bank.svs, () -> bank.bank.desk().monday());
        assertThat(desk.sheet(caretaker).orElseThrow().flags()).contains("replaced-job");

        bank.as(bank.svs, () -> {
            bank.bank.desk().refuse(caretaker.id(), "This was Sam's job.");
            return true;
        });
        var refused = bank.as(bank.pantry, () -> bank.bank.listings().readOwn(caretaker.id()));
        assertThat(refused.status()).isEqualTo("withdrawn");
        assertThat(refused.statusReason()).isEqualTo("This was Sam's job.");
    }

    @Test
    void what_was_answered_is_for_the_organisation_and_its_supporter_alone() {
        var visit = live(bank.pantry, asking("Sit by", "none", null, sheet("no", "neither", "company", null)));

        assertThat(sheetOf(bank.pantry, visit).said().paidBefore()).isEqualTo("no");
        assertThatThrownBy(() -> sheetOf(bank.stranger, visit)).isInstanceOf(DomainException.class);
        for (var reader : List.of(bank.stranger, bank.kettle)) {
            int seen = bank.as(reader, () -> bank.core.database().read(tx -> tx.sql()
                    .createQuery("SELECT count(*) FROM volunteering_bank.check_sheet WHERE id = :id")
                    .bind("id", visit.id())
                    .mapTo(Integer.class)
                    .one()));
            assertThat(seen).isZero();
        }
    }

    @Test
    void a_draft_may_hold_anything_and_what_a_program_wrote_without_answers_is_not_refused() {
        var draft = bank.live(
                bank.pantry, asking("Tea", "dbs-enhanced", null, sheet("no", "neither", "company", null), "draft"));
        assertThat(draft.status()).isEqualTo("draft");

        var unsaid = live(bank.pantry, asking("Tea", "dbs-enhanced", null, Sheet.UNSAID));
        assertThat(unsaid.status()).isEqualTo("live");
        assertThat(onTheDesk(unsaid.id())).isTrue();
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
