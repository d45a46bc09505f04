package org.yourplace.volunteeringbank.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.Trait;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.check.RecordCheck;

/** Who is signed in when they look at what fits their offer is not asked for a check that an organisation holds of them. */
class HeldChecksIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Reason REFERENCES = new Reason(Trait.CHECK, "references");

    private BankCity bank;
    private HeldOffers held;
    private Binding me;
    private String secret;

    @BeforeEach
    void somebody_offers_what_a_listing_with_a_check_asks_for() {
        bank = new BankCity();
        held = new HeldOffers(bank.core);
        me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        bank.live(
                bank.pantry,
                Listings.of("Sit and listen")
                        .asking("references")
                        .wanted("live")
                        .command());
        secret = bank.asGuest(() -> bank.bank
                .offers()
                .offer(new OfferHelp("listening", "Weekday mornings", "SO19 9JB", "rosa@example.org"), Locale.UK)
                .page()
                .substring(OfferReceipt.PAGE.length()));
    }

    private List<Reason> missing(Binding who) {
        return bank.as(who, () -> held.see(secret)).fitting().stream()
                .filter(one -> one.listing().title().equals("Sit and listen"))
                .findFirst()
                .orElseThrow()
                .match()
                .missing();
    }

    private void references(LocalDate until) {
        var birds = bank.live(
                bank.pantry,
                Listings.of("Count birds").cause("nature").wanted("live").command());
        var receipt = bank.as(me, () -> bank.bank.interest().send(birds.id(), BankCity.amina(), Locale.UK));
        bank.as(bank.pantry, () -> bank.bank
                .care()
                .checks()
                .record(new RecordCheck(receipt.id(), "references", "seen", null, TODAY, until)));
    }

    @Test
    void a_check_that_nobody_holds_is_missing() {
        assertThat(missing(me)).contains(REFERENCES);
    }

    @Test
    void a_check_that_an_organisation_holds_is_not_missing_for_who_is_signed_in() {
        references(null);

        assertThat(missing(me)).doesNotContain(REFERENCES);
    }

    @Test
    void the_same_offer_looked_at_by_its_link_alone_tells_nothing_of_what_is_held() {
        references(null);

        assertThat(missing(bank.city.guest())).contains(REFERENCES);
        var another = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        assertThat(missing(another)).contains(REFERENCES);
    }

    @Test
    void a_check_that_has_run_out_is_missing_again() {
        references(TODAY.plusDays(10));

        assertThat(missing(me.at(BankCity.NOW.plus(java.time.Duration.ofDays(40)))))
                .contains(REFERENCES);
    }
}
