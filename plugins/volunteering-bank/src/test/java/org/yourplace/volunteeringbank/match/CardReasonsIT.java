package org.yourplace.volunteeringbank.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.who.Binding;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;
import org.yourplace.volunteeringbank.offer.OfferHelp;
import org.yourplace.volunteeringbank.page.Reader;

/** Why a way to help fits, on the cards of a search, for who is signed in and has offered something. */
class CardReasonsIT {
    private BankCity bank;
    private Binding rosa;

    @BeforeEach
    void a_city_and_somebody_who_offered() {
        bank = new BankCity();
        rosa = bank.city.person();
        bank.live(bank.pantry, Listings.of("Sit and listen").wanted("live").command());
        bank.as(rosa, () -> bank.bank
                .offers()
                .offer(new OfferHelp("I like listening", "Evenings", "SO19 9JB", "rosa@example.org"), Locale.UK));
    }

    private String page(Binding who, Optional<Visitor> visitor, String address) {
        return bank.as(who, () -> new Reader(bank.module, Locale.UK, visitor).get(address))
                .html();
    }

    @Test
    void who_offered_something_sees_in_a_line_what_fits_and_what_does_not() {
        var page = page(
                rosa,
                Optional.of(new Visitor(java.util.UUID.randomUUID(), "Rosa", "rosa@example.org", false)),
                "/volunteer");

        assertThat(page)
                .contains("Fits you:", "listening", "But:", "At another time")
                .doesNotContain("priority area");
    }

    @Test
    void nobody_else_is_told_more_than_the_facts() {
        assertThat(page(bank.city.guest(), Optional.empty(), "/volunteer?near=SO19+9JB"))
                .contains("Sit and listen")
                .doesNotContain("Fits you");
        assertThat(page(bank.city.person(), Optional.empty(), "/volunteer?near=SO19+9JB"))
                .contains("Sit and listen")
                .doesNotContain("Fits you");
    }

    @Test
    void it_costs_one_statement_more_than_without_however_many_were_found() {
        int without = statements(bank.city.person());
        int one = statements(rosa);
        for (int i = 0; i < 15; i++) {
            bank.live(
                    bank.pantry, Listings.of("Listen again " + i).wanted("live").command());
        }

        assertThat(one).isEqualTo(without + 1);
        assertThat(statements(rosa)).isEqualTo(one);
    }

    private int statements(Binding who) {
        int before = bank.city.statements();
        bank.as(who, () -> bank.bank.search().searchFitted(SearchOpportunities.any(20), null));
        return bank.city.statements() - before;
    }
}
