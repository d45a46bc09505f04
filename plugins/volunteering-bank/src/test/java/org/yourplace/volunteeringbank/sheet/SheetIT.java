package org.yourplace.volunteeringbank.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;

/** What is answered for a check, what the law makes of it, and what the supporter does. The day is 1 June 2026. */
class SheetIT extends CheckedListings {
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
}
