package org.yourplace.volunteeringbank.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A listing away from its page: the poster for a window, the message to share, and the same in easy words. */
class PaperIT {
    private static BankCity bank;
    private static OpportunityDetails parcels;

    @BeforeAll
    static void a_city_with_a_listing() {
        bank = new BankCity();
        parcels = bank.liveOneOff(bank.pantry, 12);
    }

    private static Reader.Seen get(Locale locale, OpportunityDetails listing, String end) {
        var reader = new Reader(bank.module, locale, Optional.empty());
        return bank.asGuest(() -> reader.get("/volunteer/" + listing.slug() + end));
    }

    @Test
    void the_poster_is_a_document_in_the_readers_language() {
        assertThat(get(Locale.UK, parcels, "/poster").html())
                .startsWith("%PDF-")
                .contains("/Lang");
        assertThat(get(Locale.of("pl"), parcels, "/poster").html()).startsWith("%PDF-");
    }

    @Test
    void easy_words_are_short_sentences_one_in_a_paragraph() {
        var page = get(Locale.UK, parcels, "/easy-read").html();

        assertThat(page)
                .contains(
                        "<p>pantry asks for help.</p>",
                        "<p>It takes 2 hours.</p>",
                        "<p>They pay for your bus or car.</p>",
                        "<p>They do not need to check anything about you.</p>");
    }

    @Test
    void the_page_leads_to_both_and_has_one_message_to_copy() {
        var page = get(Locale.UK, parcels, "").html();

        assertThat(page)
                .contains(
                        "/volunteer/" + parcels.slug() + "/poster",
                        "/volunteer/" + parcels.slug() + "/easy-read",
                        "\"Pack forty parcels\" with pantry.");
    }

    @Test
    void what_only_the_organisation_sees_has_neither() {
        var draft = bank.live(
                bank.pantry, Listings.of("Hidden").undeclared().wanted("draft").command());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> get(Locale.UK, draft, "/poster")))
                .isNotNull();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> get(Locale.UK, draft, "/easy-read")))
                .isNotNull();
    }
}
