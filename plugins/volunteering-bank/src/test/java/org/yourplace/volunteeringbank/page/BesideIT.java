package org.yourplace.volunteeringbank.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.Brand;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;

/** The bank leaves room for what other features have beside its pages, and has a section of its own for theirs. */
class BesideIT {
    private static final ClassLoader LOADER = BesideIT.class.getClassLoader();
    private static BankCity bank;

    private final List<Map.Entry<Beside.Place, Map<String, String>>> told = new ArrayList<>();

    @BeforeAll
    static void a_city_with_listings() {
        bank = new BankCity();
        bank.liveOneOff(bank.pantry, 12);
        for (int i = 0; i < 22; i++) {
            bank.live(bank.pantry, Listings.of("Sort the shed " + i).command());
        }
    }

    @BeforeEach
    void nothing_told() {
        told.clear();
    }

    private Reader.Seen get(String address) {
        var reader = new Reader(bank.module, Locale.UK, Optional.empty(), (place, said) -> {
            told.add(Map.entry(place, said));
            return List.of(output -> output.writeContent("<section>from elsewhere</section>"));
        });
        return bank.asGuest(() -> reader.get(address));
    }

    @Test
    void a_search_tells_other_features_what_was_looked_for_and_shows_what_they_say() {
        var page = get("/volunteer?near=so14%203aj&q=shed&within=5&cause=food&with=from-home");

        assertThat(page.html()).contains("from elsewhere");
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.getKey()).isEqualTo(Beside.Place.FOUND);
            assertThat(one.getValue())
                    .containsEntry("kind", "opportunity")
                    .containsEntry("q", "shed")
                    .containsEntry("near", "SO14 3AJ")
                    .containsEntry("cause", "food")
                    .containsEntry("home", "yes");
            assertThat(Double.parseDouble(one.getValue().get("within"))).isBetween(8.0, 8.1);
        });
    }

    @Test
    void a_postcode_that_nobody_knows_is_not_told_and_later_pages_ask_nobody() {
        get("/volunteer?near=ZZ1+1ZZ&q=shed&within=5");
        assertThat(told).singleElement().satisfies(one -> assertThat(one.getValue())
                .doesNotContainKeys("near", "within")
                .containsEntry("q", "shed"));
        told.clear();

        var first = get("/volunteer?q=shed").html();
        told.clear();
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(get(next).html()).contains("Sort the shed").doesNotContain("from elsewhere");
        assertThat(told).isEmpty();
    }

    @Test
    void a_listing_says_what_it_is_and_when_the_next_time_is_while_it_can_be_answered() {
        var one = bank.liveOneOff(bank.pantry, 12);

        assertThat(get("/volunteer/" + one.slug()).html()).contains("from elsewhere");

        assertThat(told).singleElement().satisfies(said -> {
            assertThat(said.getKey()).isEqualTo(Beside.Place.ONE);
            assertThat(said.getValue())
                    .containsEntry("subject", one.id().toString())
                    .containsEntry("starts", String.valueOf(one.starts()))
                    .containsKey("ends");
        });
    }

    @Test
    void beside_another_search_the_bank_shows_three_ways_to_help_and_where_the_rest_are() {
        var html = section(Map.of("kind", "need", "q", "shed", "near", "SO14 3AJ"), Locale.UK);

        assertThat(html)
                .contains("Ways to help as a volunteer", "Show all 22 ways", "/volunteer?near=SO14%203AJ&amp;q=shed");
        assertThat(html.split("<li class=\"card", -1)).hasSize(4);
        assertThat(section(Map.of("kind", "need", "q", "shed"), Locale.forLanguageTag("pl")))
                .contains("Jak pomóc jako wolontariusz");
    }

    @Test
    void the_bank_says_nothing_beside_its_own_search_nor_where_it_has_nothing_nor_for_what_it_cannot_read() {
        assertThat(section(Map.of("kind", "opportunity", "q", "shed"), Locale.UK))
                .isEmpty();
        assertThat(section(Map.of("kind", "need", "q", "submarine"), Locale.UK)).isEmpty();
        assertThat(section(Map.of("kind", "need", "near", "ZZ1 1ZZ"), Locale.UK))
                .isEmpty();
        assertThat(section(Map.of("kind", "need", "cause", "a b".repeat(99)), Locale.UK))
                .isEmpty();
    }

    private static String section(Map<String, String> said, Locale locale) {
        var texts = PageTexts.of(
                locale,
                List.of(
                        new PageTexts.Source("messages.volunteering-bank", LOADER),
                        new PageTexts.Source("messages.kit", LOADER)));
        var contact = new Brand.Contact("", "", "", "", "2026-11-02", 5);
        var brand = new Brand("", "", "", "", "", "", "", contact, contact, contact, List.of(), true);
        var asked = new HashMap<String, List<String>>();
        said.forEach((name, value) -> asked.put(name, List.of(value)));
        var request = new PageRequest(
                "GET", "/x", Map.of(), asked, Map.of(), locale, Optional.empty(), brand, texts, "https://your.example");
        return bank.module.sections().stream()
                .map(section -> bank.asGuest(() -> section.handler().handle(request)))
                .filter(PageResponse.Html.class::isInstance)
                .map(PageResponse.Html.class::cast)
                .map(html -> {
                    var model = new HashMap<String, Object>(html.model());
                    model.put("texts", texts);
                    return new org.yourplace.kit.page.Rendering().render(LOADER, html.template(), model);
                })
                .collect(Collectors.joining());
    }
}
