package org.yourplace.volunteeringbank.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

class PagesIT {
    private static BankCity bank;
    private static Reader reader;
    private static OpportunityDetails parcels;
    private static OpportunityDetails full;

    @BeforeAll
    static void a_city_with_listings() {
        bank = new BankCity();
        reader = new Reader(bank.module, Locale.UK, Optional.empty());
        parcels = bank.liveOneOff(bank.pantry, 12);
        bank.live(
                bank.pantry,
                Listings.of("Caption ten photographs").fromHome().minutes(30).command());
        full = bank.liveOneOff(bank.pantry, 1);
        bank.asGuest(() -> bank.bank.interest().send(full.id(), BankCity.amina(), Locale.UK));
    }

    private static Reader.Seen get(String address) {
        return bank.asGuest(() -> reader.get(address));
    }

    private static Reader.Seen post(String address, Map<String, String> form) {
        return bank.asGuest(() -> reader.post(address, form));
    }

    private static String href(OpportunityDetails listing) {
        return "/volunteer/" + listing.slug();
    }

    @Test
    void finding_near_a_postcode_says_how_far_and_never_a_decile() {
        var page = get("/volunteer?near=so14%203aj&map=yes");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Ways to help near SO14 3", " found", "Pack forty parcels", "miles", "Woolston")
                .doesNotContainIgnoringCase("decile");
    }

    @Test
    void an_unknown_postcode_is_said_and_the_words_are_kept() {
        var page = get("/volunteer?near=ZZ1+1ZZ&q=parcels");

        assertThat(page.html()).contains("We do not know this postcode", "value=\"parcels\"", "Pack forty parcels");
    }

    @Test
    void nothing_found_offers_a_wider_circle_what_is_done_from_home_and_the_four_lines() {
        var page = get("/volunteer?near=SO14+3AJ&within=1");

        assertThat(page.html()).contains("Nothing within 1 mile", "within 2 miles", "1 from home", "name=\"what\"");
    }

    @Test
    void a_listing_tells_everything_before_it_asks() {
        var page = get(href(bank.liveOneOff(bank.pantry, 12)));

        assertThat(page.html())
                .contains(
                        "Monday 8 June", "2 hours", "Woolston, SO19 9JB", "travel", "12 places left", "I'm interested")
                .doesNotContainIgnoringCase("decile");
    }

    @Test
    void search_engines_are_told_what_it_is_and_when() {
        assertThat(get(href(parcels)).html())
                .contains(
                        "itemtype=\"https://schema.org/Event\"",
                        "itemprop=\"startDate\" content=\"2026-06-08T",
                        "itemprop=\"postalCode\" content=\"SO19 9JB\"");
    }

    @Test
    void a_full_one_takes_nobody_and_shows_others() {
        assertThat(get(href(full)).html())
                .contains("All places are taken", "Pack forty parcels")
                .doesNotContain("name=\"contact\"");
    }

    @Test
    void interest_is_sent_thanked_for_and_taken_back_without_an_account() {
        var sent = post(href(parcels), Map.of("name", "Jo", "contact", "07700 900123", "age", "18-plus"));
        assertThat(sent.status()).isEqualTo(303);

        var thanks = get(sent.location());
        assertThat(thanks.html()).contains("Thank you", "They should reply by Monday 8 June", "Make an account");
        var secret = sent.location().substring(sent.location().lastIndexOf('/') + 1);
        assertThat(get("/volunteer/take-back/" + secret).html()).contains("Take it back");
        assertThat(post("/volunteer/take-back/" + secret, Map.of("reason", "times"))
                        .html())
                .contains("Taken back");
        assertThat(get("/volunteer/take-back/" + secret).html()).contains("Taken back");
    }

    @Test
    void a_form_that_lacks_something_comes_back_with_what_was_typed() {
        var page = post(href(parcels), Map.of("name", "Jo", "contact", "no number", "line", "hello"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Enter an e-mail address, like", "Choose your age", "value=\"Jo\"", "hello");
    }

    @Test
    void somebody_under_16_is_asked_for_a_guardian_before_anything_is_sent() {
        var page = post(href(parcels), Map.of("name", "Sam", "contact", "07700 900124", "age", "under-16"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("name=\"guardianContact\"", "Enter your parent's or guardian's name");
    }

    @Test
    void a_group_answers_from_its_link_and_reaches_nothing_else() {
        var receipt = bank.asGuest(() -> bank.bank.interest().send(parcels.id(), BankCity.amina(), Locale.UK));
        var secret = bank.as(bank.pantry, () -> bank.core.database().<String>write(tx -> bank.core
                .links()
                .issue(
                        tx,
                        bank.organisation(bank.pantry),
                        java.util.Set.of(PeopleService.LINK_ACTION),
                        Duration.ofDays(21))));
        var address = "/our-group/" + secret;

        assertThat(get(address).html()).contains("Amina", "0 working days", "amina@example.org", "Pack forty parcels");
        var missing = post(address, Map.of("person", receipt.id().toString(), "answer", "not-this-time"));
        assertThat(missing.html()).contains("Choose a reason");
        var done = post(address, Map.of("person", receipt.id().toString(), "answer", "contacted"));
        assertThat(get(done.location()).html()).contains("Thank you for talking to Amina", "You have talked");
        var away = post(address + "/away", Map.of("day", "9", "month", "6", "year", "2026"));
        assertThat(get(away.location()).html()).contains("You are away until Tuesday 9 June");
        assertThat(get(href(parcels)).html()).contains("is away until");
        post(address + "/away", Map.of("back", "yes"));
        var other = bank.live(bank.stranger, Listings.of("Elsewhere").command());
        var foreign = bank.asGuest(() -> bank.bank.interest().send(other.id(), BankCity.amina(), Locale.UK));
        assertThatThrownBy(() -> post(address, Map.of("person", foreign.id().toString(), "answer", "contacted")))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> get("/our-group/guessed")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_person_sees_and_adopts_what_is_theirs() {
        var receipt = bank.asGuest(() -> bank.bank.interest().send(parcels.id(), BankCity.amina(), Locale.UK));
        var identity = bank.city.person(Role.MEMBER);
        var me = Binding.person(bank.city.partnership(), identity);
        var mine = new Reader(
                bank.module, Locale.UK, Optional.of(new Visitor(UUID.randomUUID(), "Sam", "sam@example.org", false)));

        assertThat(bank.as(me, () -> mine.get("/my/interests")).html()).contains("You have not said");
        var adopted = bank.as(
                me,
                () -> mine.post("/my/interests/adopt", Map.of("link", "https://your.example" + receipt.cancelUrl())));
        assertThat(adopted.html()).contains("is now here", receipt.reference(), "Reply by Monday 8 June");
        var wrong = bank.as(me, () -> mine.post("/my/interests/adopt", Map.of("link", "nonsense")));
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void an_offer_reaches_the_supporter_as_a_task() {
        var sent = post(
                "/volunteer/offer",
                Map.of("what", "Mend bikes", "when", "Saturdays", "where", "SO14 3AJ", "contact", "07700 900125"));

        assertThat(get(sent.location()).html()).contains("Thank you for your offer", "Monday 8 June");
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM core.task WHERE tenant_id = ? AND about = 'Mend bikes'",
                        bank.svs.id()))
                .isEqualTo(1);
    }

    @Test
    void every_page_speaks_polish_too() {
        var polish = new Reader(bank.module, Locale.forLanguageTag("pl"), Optional.empty());

        assertThat(bank.asGuest(() -> polish.get("/volunteer?near=SO14+3AJ")).html())
                .contains("lang=\"pl\"")
                .doesNotContain("Ways to help");
        assertThat(bank.asGuest(() -> polish.get(href(parcels))).html()).doesNotContain("At a glance");
    }
}
