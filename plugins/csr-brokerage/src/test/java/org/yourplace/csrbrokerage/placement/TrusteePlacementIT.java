package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;

/** A trustee placement from the suggestion to its end, with everything that is refused on the way. */
class TrusteePlacementIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private PlacementCity city;
    private UUID need;
    private Binding ana;
    private UUID id;

    @BeforeEach
    void a_pantry_in_a_priority_area_needs_a_treasurer_and_ana_would_be_one() {
        city = new PlacementCity();
        need = city.need(city.pantry, "trustee", "Treasurer", "L1", 30, List.of("bookkeeping"));
        ana = city.candidate(city.harbour);
    }

    private void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(DomainException.class, why -> assertThat(
                        why.code().code())
                .isEqualTo(code));
    }

    private void trial() {
        id = city.introduced(need, ana);
        city.say(city.pantry, id, Say.of("met").on(TODAY));
        city.say(city.pantry, id, Say.of("scope").lasting(240).saying("Books, four meetings a year"));
        city.agree(ana, id);
        city.say(city.pantry, id, Say.of("trial").until(TODAY.plusMonths(1)));
    }

    private void basics(String age, String form) {
        city.say(ana, id, Say.of("eligible").choosing(age).declaring(true));
        city.say(city.pantry, id, Say.of("induction").choosing(form).ticking(Say.INDUCTION));
    }

    @Test
    void each_stage_follows_from_the_one_before_and_is_dated() {
        trial();
        basics("18-plus", "cio");
        city.say(city.pantry, id, Say.of("confirmed"));

        var file = city.as(city.svs, () -> city.placements.read(id));

        assertThat(file.placement().stage()).isEqualTo("active");
        assertThat(file.placement().activeOn()).isEqualTo(TODAY);
        assertThat(file.placement().due()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(file.entries())
                .extracting(PlacementEntry::kind)
                .containsExactly(
                        "suggested",
                        "agreed",
                        "introduced",
                        "met",
                        "scope",
                        "scope-agreed",
                        "trial",
                        "eligible",
                        "induction",
                        "confirmed");
        assertThat(file.entries()).allSatisfy(entry -> assertThat(entry.day()).isEqualTo(TODAY));
    }

    @Test
    void nobody_is_introduced_who_has_not_said_yes() {
        id = city.suggested(need, ana);

        refused("placement-not-now", () -> city.say(city.svs, id, Say.of("introduced")));
    }

    @Test
    void a_charity_learns_of_nobody_before_the_introduction() {
        id = city.suggested(need, ana);
        city.say(ana, id, Say.of("agreed"));

        assertThat(city.as(city.pantry, () -> city.placements.list(null, false, null, 20, null))
                        .items())
                .isEmpty();
        refused("not-found", () -> city.as(city.pantry, () -> city.placements.read(id)));
    }

    @Test
    void stages_cannot_be_skipped_or_said_by_the_wrong_side() {
        id = city.introduced(need, ana);

        refused(
                "placement-not-now",
                () -> city.say(city.pantry, id, Say.of("trial").until(TODAY.plusDays(20))));
        refused("placement-not-now", () -> city.say(city.pantry, id, Say.of("confirmed")));
        refused(
                "placement-not-now",
                () -> city.say(ana, id, Say.of("scope").lasting(60).saying("Mine")));
        refused("not-found", () -> city.say(city.sail, id, Say.of("met").on(TODAY)));
    }

    @Test
    void a_double_tap_says_a_thing_once() {
        id = city.introduced(need, ana);
        city.say(city.pantry, id, Say.of("met").on(TODAY));
        city.say(city.pantry, id, Say.of("met").on(TODAY));
        city.say(ana, id, Say.of("met").on(TODAY));

        assertThat(city.as(city.svs, () -> city.placements.read(id)).entries())
                .filteredOn(entry -> entry.kind().equals("met"))
                .hasSize(1);
    }

    @Test
    void a_trustee_does_not_begin_without_declaration_induction_and_age() {
        trial();
        refused("trustee-not-declared", () -> city.say(city.pantry, id, Say.of("confirmed")));

        city.say(ana, id, Say.of("eligible").choosing("16-17").declaring(true));
        refused("induction-missing", () -> city.say(city.pantry, id, Say.of("confirmed")));

        city.say(city.pantry, id, Say.of("induction").choosing("association").ticking(Say.INDUCTION));
        refused("trustee-too-young", () -> city.say(city.pantry, id, Say.of("confirmed")));

        city.say(city.pantry, id, Say.of("induction").choosing("cio").ticking(Say.INDUCTION));
        assertThat(city.say(city.pantry, id, Say.of("confirmed")).placement().stage())
                .isEqualTo("active");
    }

    @Test
    void who_does_not_declare_that_nothing_disqualifies_them_is_told_to() {
        trial();

        refused("invalid", () -> city.say(ana, id, Say.of("eligible").choosing("18-plus")));
        refused(
                "invalid",
                () -> city.say(
                        city.pantry, id, Say.of("induction").choosing("cio").ticking(List.of("accounts"))));
    }

    @Test
    void both_sides_review_and_then_the_next_round_is_due() {
        trial();
        basics("18-plus", "cio");
        city.say(city.pantry, id, Say.of("confirmed"));
        refused("review-too-early", () -> city.say(ana, id, Say.of("review").choosing("well")));

        var later = PlacementCity.NOW.plus(Duration.ofDays(92));
        city.as(
                ana.at(later),
                () -> city.placements.sayMine(id, Say.of("review").choosing("well")));
        var half = city.as(ana.at(later), () -> city.placements.mine(id));
        assertThat(half.placement().turn()).isEqualTo("charity");
        assertThat(half.placement().round()).isEqualTo(1);

        city.as(
                city.coordinator(city.pantry).at(later),
                () -> city.placements.say(
                        id, Say.of("review").choosing("changes").saying("More evenings")));
        var whole = city.as(ana.at(later), () -> city.placements.mine(id));
        assertThat(whole.placement().round()).isEqualTo(2);
        assertThat(whole.placement().due()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void it_ends_with_a_reason_and_nothing_follows() {
        trial();
        refused("invalid", () -> city.say(ana, id, Say.of("ended")));
        city.say(ana, id, Say.of("ended").choosing("moved"));

        refused("placement-not-now", () -> city.say(city.pantry, id, Say.of("confirmed")));
        city.chase(Duration.ofDays(1));
        assertThat(city.look(Boolean.class, "SELECT closed_at IS NOT NULL FROM core.case_file WHERE id = ?", id))
                .isTrue();
    }

    @Test
    void whoever_is_confirmed_is_known_as_a_trustee_until_it_ends() {
        trial();
        basics("18-plus", "cio");
        city.say(city.pantry, id, Say.of("confirmed"));
        assertThat(city.look(Boolean.class, "SELECT ends IS NULL FROM core.relationship WHERE id = ?", id))
                .isTrue();

        city.say(city.pantry, id, Say.of("ended").choosing("finished"));
        assertThat(city.look(Boolean.class, "SELECT ends IS NOT NULL FROM core.relationship WHERE id = ?", id))
                .isTrue();
    }

    @Test
    void the_employer_learns_of_it_only_while_the_person_shows_it() {
        trial();
        assertThat(city.as(city.harbour, () -> city.placements.list(null, false, null, 20, null))
                        .items())
                .isEmpty();

        city.say(ana, id, Say.of("shown").choosing("harbour"));
        assertThat(city.as(city.harbour, () -> city.placements.read(id))
                        .placement()
                        .title())
                .isEqualTo("Treasurer");
        refused("not-found", () -> city.say(city.harbour, id, Say.of("ended").choosing("other")));
        refused("not-found", () -> city.say(ana, id, Say.of("shown").choosing("council")));

        city.say(ana, id, Say.of("hidden"));
        refused("not-found", () -> city.as(city.harbour, () -> city.placements.read(id)));
    }
}
