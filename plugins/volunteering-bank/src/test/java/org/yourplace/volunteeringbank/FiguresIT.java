package org.yourplace.volunteeringbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.report.Funnel;
import org.yourplace.volunteeringbank.report.Report;

/** Six people ask at a listing of a priority area, each goes as far as their name says; a seventh asks a stranger's. */
class FiguresIT {
    private static final LocalDate TODAY = BankCity.NOW.atZone(ZoneOffset.UTC).toLocalDate();
    private static BankCity bank;

    @BeforeAll
    static void people_who_went_different_ways() {
        bank = new BankCity();
        var listing = bank.live(bank.pantry, Listings.of("Sort the shelves").command());
        interested(listing.id());
        answered(listing.id(), "contacted");
        answered(listing.id(), "contacted", "not-this-time:times");
        aged(answered(listing.id(), "started"), 20);
        aged(answered(listing.id(), "started"), 100);
        aged(answered(listing.id(), "started", "not-this-time:other"), 100);
        bank.live(bank.pantry, Listings.of("Nobody has come yet").command());
        var elsewhere = bank.live(bank.stranger, Listings.of("Not SVS's").command());
        interested(elsewhere.id());
    }

    private static UUID interested(UUID listing) {
        return bank.asGuest(() -> bank.bank.interest().send(listing, BankCity.amina(), BankCity.english()))
                .id();
    }

    private static UUID answered(UUID listing, String... answers) {
        var id = interested(listing);
        for (var answer : answers) {
            var parts = answer.split(":");
            bank.as(bank.pantry, () -> bank.bank
                    .people()
                    .answer(id, new AnswerPerson(parts[0], parts.length > 1 ? parts[1] : null)));
        }
        return id;
    }

    /** Moves somebody's start so many days back; whoever left did so a month after it. */
    private static void aged(UUID application, int days) {
        var started = BankCity.NOW.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
        bank.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE volunteering_bank.application_progress SET started_at = ?, since = CASE state WHEN 'started' THEN ? ELSE ? END"
                                + " WHERE id = ?",
                        started,
                        started,
                        started.plusDays(30),
                        application));
    }

    private static Report report() {
        return bank.as(bank.svs, () -> bank.bank.reports().report(null, null));
    }

    @Test
    void each_step_counts_everybody_who_ever_came_so_far() {
        var funnel = report().funnel();

        assertThat(funnel.enquiries()).isEqualTo(6);
        assertThat(funnel.started()).isEqualTo(3);
        assertThat(funnel.startedInPriority()).isEqualTo(3);
        assertThat(funnel.priorityShare()).isEqualTo(1.0);
    }

    @Test
    void at_three_months_only_those_count_whose_three_months_are_over_and_who_stayed() {
        var funnel = report().funnel();

        assertThat(funnel.due()).isEqualTo(2);
        assertThat(funnel.stayed()).isEqualTo(1);
    }

    @Test
    void reasons_say_who_left_how_far_along() {
        assertThat(report().funnel().reasons())
                .containsExactlyInAnyOrder(
                        new Funnel.Reason("not-this-time", "times", "contacted", 1),
                        new Funnel.Reason("not-this-time", "other", "started", 1));
    }

    @Test
    void what_is_unfilled_is_told_by_ward_for_supported_groups_only() {
        assertThat(report().unmet()).singleElement().satisfies(ward -> {
            assertThat(ward.name()).isEqualTo("Woolston");
            assertThat(ward.listings()).isEqualTo(1);
            assertThat(ward.inPriority()).isEqualTo(1);
        });
    }

    @Test
    void the_effort_of_twelve_months_comes_in_four_parts_without_a_gap() {
        var effort = report().effort();

        assertThat(effort).hasSize(4);
        assertThat(effort.getLast().until()).isEqualTo(TODAY);
        for (int i = 1; i < effort.size(); i++) {
            assertThat(effort.get(i).from()).isEqualTo(effort.get(i - 1).until().plusDays(1));
        }
        assertThat(effort.getFirst().from()).isEqualTo(TODAY.plusDays(1).minusMonths(12));
    }

    @Test
    void a_period_before_anybody_wrote_is_empty() {
        var funnel = bank.as(
                        bank.svs, () -> bank.bank.reports().report(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)))
                .funnel();

        assertThat(funnel.enquiries()).isZero();
        assertThat(funnel.medianDays()).isNull();
        assertThat(funnel.reasons()).isEmpty();
    }

    @Test
    void days_the_wrong_way_round_or_too_far_apart_are_refused() {
        for (var days : new LocalDate[][] {{TODAY, TODAY.minusDays(1)}, {TODAY.minusYears(4), TODAY}}) {
            assertThatThrownBy(() -> bank.as(bank.svs, () -> bank.bank.reports().report(days[0], days[1])))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                            .isEqualTo(CoreError.INVALID));
        }
    }

    @Test
    void a_stranger_counts_only_its_own() {
        assertThat(bank.as(bank.stranger, () -> bank.bank.reports().report(null, null))
                        .funnel()
                        .enquiries())
                .isEqualTo(1);
    }
}
