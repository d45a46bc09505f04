package org.yourplace.volunteeringbank.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.Trait;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.offer.HeldOffers.Word;

/** Whoever offers help sees what fits, is told of what is new, and can take it back. */
class OffersIT extends OfferedHelp {
    @Test
    void four_lines_are_understood_and_find_the_best_three_with_reasons_and_what_is_missing() {
        var near = live(bank.pantry, Listings.of("Sit and listen").minimumAge(18));
        live(bank.pantry, Listings.of("Listen by the shore").at("SO14 3AJ"));
        live(bank.pantry, Listings.of("Listen from home").fromHome());
        live(bank.pantry, Listings.of("Count birds").cause("nature"));

        var found = fitting(offer("I like listening to people", "Evenings", "SO19 9JB"));

        assertThat(found).hasSize(3);
        assertThat(found.getFirst().listing().id()).isEqualTo(near.id());
        assertThat(found.getFirst().match().reasons())
                .contains(
                        new Reason(Trait.SKILL, "listening"), Reason.of(Trait.DISTANCE), Reason.of(Trait.TRAVEL_PAID));
        assertThat(found.getFirst().match().missing())
                .containsExactly(new Reason(Trait.AGE, "18"), new Reason(Trait.TIME, "weekday"));
    }

    @Test
    void what_is_full_is_not_offered_and_comes_back_with_a_place() {
        var listing = live(bank.pantry, Listings.of("Sit and listen").oneOff().places(1));
        var secret = offer("listening", "any day", "SO14 3AJ");
        assertThat(fitting(secret)).hasSize(1);

        var receipt = bank.asGuest(() -> bank.bank.interest().send(listing.id(), BankCity.amina(), Locale.UK));
        assertThat(fitting(secret)).isEmpty();

        bank.asGuest(() ->
                bank.bank.interest().takeBack(receipt.cancelUrl().substring("/volunteer/take-back/".length()), null));
        assertThat(fitting(secret)).hasSize(1);
    }

    @Test
    void a_new_listing_that_fits_makes_one_letter_a_day_until_they_stop_them() {
        var secret = offer("listening", "Weekday mornings", "SO19 9JB");
        live(bank.pantry, Listings.of("Sit and listen"));
        live(bank.pantry, Listings.of("Listen by the shore"));
        run("tell-of-matches");
        assertThat(letters("New ways to help that fit your offer")).isZero();

        yesterday();
        run("tell-of-matches");
        run("tell-of-matches");
        assertThat(letters("New ways to help that fit your offer")).isEqualTo(1);

        bank.asGuest(() -> held.say(secret, Word.NO_LETTERS, null));
        yesterday();
        live(bank.pantry, Listings.of("Listen once more"));
        run("tell-of-matches");
        assertThat(letters("New ways to help that fit your offer")).isEqualTo(1);
    }

    /** As if what was sent had been sent two days ago. */
    private void yesterday() {
        bank.city.owner().useHandle(handle -> {
            handle.execute("UPDATE volunteering_bank.offer SET created_at = created_at - interval '2 days'");
            handle.execute("UPDATE volunteering_bank.offer_letter SET sent_at = sent_at - interval '2 days'");
        });
    }

    @Test
    void an_offer_that_is_withdrawn_or_over_is_matched_with_nothing_and_one_that_is_kept_goes_on() {
        var listing = live(bank.pantry, Listings.of("Sit and listen"));
        var secret = offer("listening", "Weekday mornings", "SO19 9JB");
        bank.asGuest(() -> held.say(secret, Word.SHOW, "Rosa"));
        bank.city
                .owner()
                .useHandle(handle -> handle.execute("UPDATE volunteering_bank.offer SET keep_until = keep_until - 95"));
        assertThat(fitting(secret)).isEmpty();
        assertThat(offerers(bank.pantry, listing)).isEmpty();

        assertThat(bank.asGuest(() -> held.say(secret, Word.KEEP, null)).open()).isTrue();
        assertThat(offerers(bank.pantry, listing)).hasSize(1);

        bank.asGuest(() -> held.say(secret, Word.WITHDRAW, null));
        assertThat(fitting(secret)).isEmpty();
        assertThat(offerers(bank.pantry, listing)).isEmpty();
        assertThatThrownBy(() -> bank.asGuest(() -> held.say(secret, Word.SHOW, "Rosa")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_secret_of_nobody_opens_nothing() {
        offer("listening", "any day", "SO14 3AJ");

        assertThatThrownBy(() -> bank.asGuest(() -> held.see(UUID.randomUUID().toString())))
                .isInstanceOf(DomainException.class);
    }
}
