package org.yourplace.volunteeringbank.alert;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.offer.OfferHelp;
import org.yourplace.volunteeringbank.page.Reader;

/** A group with a listing short of people, a supporter who tells of it, and shorter words for what they do. */
abstract class AlertCity {
    static final String SUBJECT = "More people needed: ";

    BankCity bank;
    AlertService alerts;
    AlertWishes wishes;
    OpportunityDetails listing;

    @BeforeEach
    void a_city_with_a_listing_short_of_people() {
        bank = new BankCity();
        alerts = new AlertService(bank.core);
        wishes = new AlertWishes(bank.core);
        listing = live("Sit and listen");
    }

    OpportunityDetails live(String title) {
        return bank.live(
                bank.pantry,
                Listings.of(title).oneOff().places(5).wanted("live").command());
    }

    void offer(String who, String what, String when, String where) {
        bank.asGuest(() -> bank.bank
                .offers()
                .offer(new OfferHelp(what, when, where, who + "@example.org"), Locale.UK)
                .page());
    }

    Reach reach(Tenant tenant, OpportunityDetails of) {
        return bank.as(tenant, () -> alerts.reach(of.id()));
    }

    AlertService.Asked ask(Tenant tenant, OpportunityDetails of) {
        return bank.as(tenant, () -> alerts.ask(new AskAlert(of.id())));
    }

    int letters(String who) {
        return bank.look(
                Integer.class,
                "SELECT count(*)::int FROM core.letter WHERE address = ? AND subject LIKE ?",
                who + "@example.org",
                SUBJECT + "%");
    }

    /** The secret with which the latest such letter to somebody stops the others. */
    String stop(String who) {
        var stop = bank.look(
                String.class,
                "SELECT stop FROM core.letter WHERE address = ? AND stop IS NOT NULL ORDER BY written_at DESC, id DESC LIMIT 1",
                who + "@example.org");
        return stop.substring(stop.indexOf(AlertWishes.PAGE) + AlertWishes.PAGE.length());
    }

    void daysPass(int days) {
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE volunteering_bank.shortage_letter SET sent_at = sent_at - make_interval(days => ?)",
                        days));
    }

    Reader reader() {
        return new Reader(bank.module, Locale.UK, Optional.empty());
    }
}
