package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.who.Binding;

/** The candidate's pages and the charity's, as a browser without a script reads them. */
class PlacementPagesIT {
    private PlacementCity city;
    private PlacementPart part;
    private Binding ana;
    private UUID id;

    @BeforeEach
    void ana_was_suggested_as_a_treasurer() {
        city = new PlacementCity();
        part = new PlacementPart(city.core);
        ana = city.candidate(city.harbour);
        id = city.suggested(city.need(city.pantry, "trustee", "Treasurer", "L1", 30, List.of()), ana);
    }

    private PageReader reader(Locale locale) {
        return new PageReader(
                part, locale, Optional.of(new Visitor(city.personOf(ana), "Ana", "ana@example.org", true)));
    }

    private PageReader.Seen get(String address) {
        return city.as(ana, () -> reader(Locale.UK).get(address));
    }

    private PageReader.Seen post(String address, Map<String, String> form) {
        return city.as(ana, () -> reader(Locale.UK).post(address, form));
    }

    private String mine() {
        return "/my/roles/" + id;
    }

    private String link() {
        return city.as(city.svs, () -> city.core
                .database()
                .write(tx -> "/placement/" + city.core.links().issue(tx, id, Set.of("placement"), Duration.ofDays(9))));
    }

    private PageReader.Seen byLink(String address) {
        return city.as(city.city.guest(), () -> new PageReader(part, Locale.UK, Optional.empty()).get(address));
    }

    private PageReader.Seen byLink(String address, Map<String, String> form) {
        return city.as(city.city.guest(), () -> new PageReader(part, Locale.UK, Optional.empty()).post(address, form));
    }

    @Test
    void what_somebody_offers_is_kept_and_asks_for_what_is_missing() {
        assertThat(get("/my/roles").html())
                .contains("Treasurer", "My roles", "Ten years of accounts", "No longer suggest me");

        var refused = post("/my/roles", Map.of("hours", "many", "about", "Still here"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("There is a problem", "Write the hours as a number", "Still here", "value=\"many\"");
        assertThat(post("/my/roles", Map.of("hours", "4", "about", "x")).html()).contains("Tick at least one thing");

        var saved = post("/my/roles", Map.of("kinds", "mentor", "hours", "2.5"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(get(saved.location()).html()).contains("Saved", "value=\"2.5\"");
    }

    @Test
    void consent_is_taken_back_with_one_button() {
        var done = post("/my/roles/consent", Map.of("may", "no"));

        assertThat(get(done.location()).html())
                .contains("not suggested any more", "Yes, svs may suggest me", "Not this time");
    }

    @Test
    void the_whole_way_goes_by_plain_pages() {
        assertThat(get(mine()).html()).contains("Yes, introduce me", "Nobody else hears of it");
        assertThat(post(mine(), Map.of("kind", "agreed")).status()).isEqualTo(303);
        var early = link();
        assertThat(byLinkRefused(early)).isTrue();
        city.say(city.svs, id, Say.of("introduced"));

        var charity = link();
        assertThat(byLink(charity).html()).contains("Sam Sample", "We have met", "field-met-day");
        assertThat(byLink(charity, Map.of("kind", "met", "met-day", "31", "met-day-month", "2", "met-day-year", "2026"))
                        .html())
                .contains("Write a day of the calendar", "value=\"31\"");
        met(charity);
        assertThat(byLink(charity, Map.of("kind", "scope", "scope-words", "Books"))
                        .html())
                .contains("Write the hours a month", "Books");
        assertThat(byLink(charity, Map.of("kind", "scope", "scope-words", "Books", "scope-minutes", "4"))
                        .status())
                .isEqualTo(303);
        assertThat(get(mine()).html()).contains("I agree", "Books", "4 hours");
        agree();
        assertThat(post(mine(), Map.of("kind", "eligible", "eligible-choice", "18-plus"))
                        .html())
                .contains("Tick the declaration if it is so");
        assertThat(post(mine(), Map.of("kind", "eligible", "eligible-choice", "18-plus", "eligible-declared", "yes"))
                        .status())
                .isEqualTo(303);
        assertThat(byLink(
                                charity,
                                Map.of(
                                        "kind",
                                        "trial",
                                        "trial-until",
                                        "9",
                                        "trial-until-month",
                                        "7",
                                        "trial-until-year",
                                        "2026"))
                        .status())
                .isEqualTo(303);
        assertThat(byLink(charity, Map.of("kind", "confirmed")).html()).contains("Go through the induction");
        assertThat(byLink(charity, Map.of("kind", "induction", "induction-items", "accounts"))
                        .html())
                .contains("Tick every line", "What kind of charity");
    }

    /** To what stands on the page: a form that is older says so and shows the scope anew. */
    private void agree() {
        var shown = city.as(ana, () -> city.placements.mine(id)).last("scope").orElseThrow();
        assertThat(get(mine()).html()).contains("name=\"scope-agreed-choice\" value=\"" + shown.number() + "\"");
        var old = post(mine(), Map.of("kind", "scope-agreed", "scope-agreed-choice", "1"));
        assertThat(old.html()).contains("written anew", "I agree");
        assertThat(post(mine(), Map.of("kind", "scope-agreed", "scope-agreed-choice", String.valueOf(shown.number())))
                        .status())
                .isEqualTo(303);
    }

    private void met(String charity) {
        var said = byLink(charity, Map.of("kind", "met", "met-day", "1", "met-day-month", "6", "met-day-year", "2026"));
        assertThat(said.status()).isEqualTo(303);
        assertThat(byLink(said.location()).html()).contains("Written down.", "What there is to do");
    }

    private boolean byLinkRefused(String address) {
        try {
            return byLink(address).status() == 404;
        } catch (org.yourplace.spi.error.DomainException refused) {
            return refused.code().code().equals("not-found");
        }
    }

    @Test
    void who_is_suggested_reads_what_it_is_for_and_is_told_what_only_they_can_do() {
        city.city
                .owner()
                .useHandle(handle -> handle.execute("UPDATE csr_brokerage.need SET audience_id ="
                        + " (SELECT public_audience FROM core.partnership p WHERE members_audience = audience_id)"
                        + " WHERE title = 'Treasurer'"));
        assertThat(get(mine()).html()).contains("What for").doesNotContain("Ask for time off work");
        city.say(ana, id, Say.of("agreed"));
        city.say(city.svs, id, Say.of("introduced"));
        assertThat(get(mine()).html()).contains("Ask for time off work", "/my/time-off/ask");

        var charity = link();
        assertThat(byLink(charity).html()).doesNotContain("Ask for time off work");
        met(charity);
        assertThat(get(mine()).html())
                .contains(
                        "The group cannot confirm you before",
                        "https://www.gov.uk/guidance/automatic-disqualification");
        post(mine(), Map.of("kind", "eligible", "eligible-choice", "18-plus", "eligible-declared", "yes"));
        assertThat(get(mine()).html()).doesNotContain("The group cannot confirm you before");
    }

    @Test
    void what_pulls_somebody_two_ways_is_declared_and_not_on_the_charitys_page() {
        assertThat(post(mine(), Map.of("kind", "declare")).html()).contains("Write what it is");
        assertThat(post(mine(), Map.of("kind", "declare", "declare-about", "My sister chairs it"))
                        .status())
                .isEqualTo(303);
        assertThat(get(mine()).html()).contains("My sister chairs it");

        city.say(ana, id, Say.of("agreed"));
        city.say(city.svs, id, Say.of("introduced"));
        assertThat(byLink(link()).html()).doesNotContain("sister");
    }

    @Test
    void the_pages_speak_polish() {
        var page = city.as(ana, () -> reader(Locale.of("pl")).get("/my/roles")).html();
        assertThat(page).contains("Moje role", "Co oferuję");
        assertThat(Objects.requireNonNull(
                        city.as(ana, () -> reader(Locale.of("pl")).get(mine())).html()))
                .contains("Tak, przedstawcie mnie")
                .doesNotContain("placement.")
                .doesNotContain("say.");
    }
}
