package org.yourplace.volunteeringbank.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.Trait;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.match.Fitting;
import org.yourplace.volunteeringbank.offer.HeldOffers.Word;

class OffersIT {
    private BankCity bank;
    private HeldOffers held;
    private GroupOffers groups;

    @BeforeEach
    void a_city() {
        bank = new BankCity();
        held = new HeldOffers(bank.core);
        groups = new GroupOffers(bank.core);
    }

    /** Gives its secret. */
    private String offer(String what, String when, String where) {
        return bank.asGuest(() -> bank.bank
                .offers()
                .offer(new OfferHelp(what, when, where, "rosa@example.org"), Locale.UK)
                .page()
                .substring(OfferReceipt.PAGE.length()));
    }

    private OpportunityDetails live(Tenant tenant, Listings listing) {
        return bank.live(tenant, listing.wanted("live").command());
    }

    private List<Fitting> fitting(String secret) {
        return bank.asGuest(() -> held.see(secret)).fitting();
    }

    private List<Offerer> offerers(Tenant tenant, OpportunityDetails listing) {
        return bank.as(tenant, () -> groups.fitting(listing.id()));
    }

    private int letters(String subject) {
        return bank.look(Integer.class, "SELECT count(*)::int FROM core.letter WHERE subject = ?", subject);
    }

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
    void a_group_sees_only_who_lets_it_and_only_what_they_let_it_see() {
        var listing = live(bank.pantry, Listings.of("Sit and listen"));
        var secret = offer(
                "listening, ring 07700 900 123 or rosa@example.org",
                "Weekday mornings, 9 to 11, +44 7700 900123",
                "SO19 9JB");
        assertThat(offerers(bank.pantry, listing)).isEmpty();

        bank.asGuest(() -> held.say(secret, Word.SHOW, "Rosa"));

        assertThat(offerers(bank.pantry, listing)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Rosa");
            assertThat(one.area()).isEqualTo("Woolston");
            assertThat(one.toString())
                    .contains("listening, ring", "9 to 11")
                    .doesNotContain("rosa@example.org", "SO19 9JB", "900 123", "900123");
        });
        assertThat(offerers(bank.stranger, listing)).isEmpty();
        int read = bank.as(bank.kettle, () -> bank.core.database().read(tx -> tx.sql()
                .createQuery("SELECT count(*) FROM volunteering_bank.offer")
                .mapTo(Integer.class)
                .one()));
        assertThat(read).isZero();
        bank.asGuest(() -> held.say(secret, Word.HIDE, null));
        assertThat(offerers(bank.pantry, listing)).isEmpty();
    }

    @Test
    void who_is_asked_gets_a_letter_and_their_answer_reaches_the_group_as_any_other() {
        var listing = live(bank.pantry, Listings.of("Sit and listen"));
        var secret = offer("listening", "Weekday mornings", "SO19 9JB");
        bank.asGuest(() -> held.say(secret, Word.SHOW, "Rosa"));
        var rosa = offerers(bank.pantry, listing).getFirst().id();

        assertThatThrownBy(() -> bank.as(bank.stranger, () -> {
                    groups.ask(rosa, listing.id());
                    return true;
                }))
                .isInstanceOf(DomainException.class);
        bank.as(bank.pantry, () -> {
            groups.ask(rosa, listing.id());
            groups.ask(rosa, listing.id());
            return true;
        });
        run("tell-who-is-asked");
        run("tell-who-is-asked");

        assertThat(letters("A group asks whether you could help")).isEqualTo(1);
        assertThat(offerers(bank.pantry, listing).getFirst().asked()).isTrue();
        assertThat(bank.asGuest(() -> held.see(secret)).asks()).hasSize(1);
        bank.asGuest(() -> {
            held.answered(secret, listing.id());
            return true;
        });
        assertThat(offerers(bank.pantry, listing).getFirst().answered()).isTrue();
    }

    @Test
    void a_groups_page_costs_the_same_however_many_listings_and_offers_there_are() {
        var one = live(bank.pantry, Listings.of("Sit and listen"));
        offered(1);
        int few = statements(List.of(one));
        var many = new java.util.ArrayList<>(List.of(one));
        for (int i = 0; i < 4; i++) {
            many.add(live(bank.pantry, Listings.of("Listen again " + i)));
        }
        offered(20);

        assertThat(statements(many)).isEqualTo(few).isLessThan(5);
        assertThat(bank.as(
                        bank.pantry,
                        () -> groups.fitting(
                                many.stream().map(OpportunityDetails::id).toList())))
                .hasSize(5)
                .allSatisfy((listing, some) -> assertThat(some).hasSize(10));
    }

    private void offered(int times) {
        for (int i = 0; i < times; i++) {
            var secret = offer("listening", "Weekday mornings", "SO19 9JB");
            bank.asGuest(() -> held.say(secret, Word.SHOW, "Rosa"));
        }
    }

    private int statements(List<OpportunityDetails> listings) {
        int before = bank.city.statements();
        bank.as(
                bank.pantry,
                () -> groups.fitting(
                        listings.stream().map(OpportunityDetails::id).toList()));
        return bank.city.statements() - before;
    }

    @Test
    void the_supporter_sees_what_fits_and_introduces() {
        var listing = live(bank.pantry, Listings.of("Sit and listen"));
        offer("listening", "Weekday mornings", "SO19 9JB");
        var id = bank.as(bank.svs, () -> bank.bank.offers().all(10, null))
                .items()
                .getFirst()
                .id();

        var before = bank.as(bank.svs, () -> bank.bank.offers().suggest(id));
        assertThat(before.fitting())
                .singleElement()
                .satisfies(one -> assertThat(one.listing().id()).isEqualTo(listing.id()));
        assertThat(bank.as(bank.svs, () -> bank.bank.offers().introduce(id, listing.id())))
                .isTrue();
        assertThat(bank.as(bank.svs, () -> bank.bank.offers().introduce(id, listing.id())))
                .isFalse();
        assertThat(bank.as(bank.svs, () -> bank.bank.offers().suggest(id)).asked())
                .containsExactly(listing.id());
        assertThatThrownBy(() -> bank.as(bank.pantry, () -> bank.bank.offers().suggest(id)))
                .isInstanceOf(DomainException.class);
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

    private void run(String job) {
        bank.as(bank.svs, () -> {
            bank.module.jobs().stream().filter(one -> one.name().equals(job)).forEach(one -> one.work()
                    .run());
            return Duration.ZERO;
        });
    }
}
