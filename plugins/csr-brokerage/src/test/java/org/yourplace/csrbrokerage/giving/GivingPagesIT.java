package org.yourplace.csrbrokerage.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.who.Binding;

/** The pages of giving as a browser without a script reads them. */
class GivingPagesIT {
    private static GivingCity city;
    private static Binding amina;
    private static GivingPart part;

    @BeforeAll
    static void amina_works_for_harbourline() {
        city = new GivingCity();
        amina = city.worker();
        part = new GivingPart(city.core);
    }

    private static PageReader reader(Locale locale) {
        return new PageReader(
                part,
                locale,
                Optional.of(new Visitor(amina.identity().person().id(), "Amina", "amina@example.org", true)));
    }

    private static PageReader.Seen get(String address) {
        return city.as(amina, () -> reader(Locale.UK).get(address));
    }

    private static PageReader.Seen post(String address, Map<String, String> form) {
        return city.as(amina, () -> reader(Locale.UK).post(address, form));
    }

    @Test
    void a_charity_is_found_chosen_changed_and_stopped() {
        assertThat(get("/my/giving").html()).contains("never holds money", "Pennies Forward", "10 June 2026");
        assertThat(get("/my/giving?q=choi").html()).contains("choir", "How much a month");
        assertThat(get("/my/giving?q=zzz").html()).contains("No group here");

        var given = post(
                "/my/giving",
                Map.of(
                        "q",
                        "choi",
                        "organisation",
                        city.organisation(city.choir).toString(),
                        "amount",
                        "£7.50"));
        assertThat(given.status()).isEqualTo(303);
        var mine = get(given.location()).html();
        assertThat(mine).contains("£7.50 a month", "Saved");

        var href = mine.replaceAll("(?s).*href=\"(/my/giving/[0-9a-f-]{36})\".*", "$1");
        assertThat(post(href, Map.of("say", "change", "amount", "nothing")).html())
                .contains("There is a problem", "value=\"nothing\"");
        assertThat(post(href, Map.of("say", "change", "amount", "12")).status()).isEqualTo(303);
        assertThat(post(href, Map.of("say", "stop")).status()).isEqualTo(303);
        assertThat(get(href).html()).contains("£12 a month", "Stopped from June 2026 on", "Give again");
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed() {
        var seen = post("/my/giving", Map.of("q", "pant", "amount", "0.10"));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.html()).contains("Choose a charity", "value=\"0.10\"", "value=\"pant\"");

        var chosen = post(
                "/my/giving",
                Map.of("organisation", city.organisation(city.pantry).toString(), "amount", "100000"));
        assertThat(chosen.html()).contains("Type an amount from £1 to £500", "checked");
        assertThat(get("/my/giving?q=x").html()).contains("at least two letters");
    }

    @Test
    void who_has_no_account_of_their_own_is_told_how_to_get_one() {
        var guest = new PageReader(part, Locale.UK, Optional.empty());
        var seen = city.as(city.city.guest(), () -> guest.get("/my/giving"));
        assertThat(seen.html()).contains("You need an account of your own", "/register", "invitation");
    }

    @Test
    void the_page_speaks_polish() {
        assertThat(city.as(amina, () -> reader(Locale.of("pl")).get("/my/giving"))
                        .html())
                .contains("Darowizny z mojej pensji", "czerwiec 2026");
    }

    @Test
    void the_agencys_page_leads_to_its_file() {
        city.give(amina, city.pantry, 1000);
        city.make("2026-06-12T09:00:00Z");
        var guest = new PageReader(part, Locale.UK, Optional.empty());
        var page = city.as(city.city.guest(), () -> guest.get("/giving/agency/" + city.secret()));
        assertThat(page.html()).contains("June 2026", "Download the file").doesNotContain("pantry");
        var file = city.as(city.city.guest(), () -> guest.get("/giving/agency/" + city.secret() + "/file"));
        assertThat(file.html()).contains("pantry", "10.00");
    }
}
