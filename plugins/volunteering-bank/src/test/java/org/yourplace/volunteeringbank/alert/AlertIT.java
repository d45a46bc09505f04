package org.yourplace.volunteeringbank.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.offer.OfferHelp;
import org.yourplace.volunteeringbank.page.Reader;

class AlertIT {
    private static final String SUBJECT = "More people needed: ";

    private BankCity bank;
    private AlertService alerts;
    private AlertWishes wishes;
    private OpportunityDetails listing;

    @BeforeEach
    void a_city_with_a_listing_short_of_people() {
        bank = new BankCity();
        alerts = new AlertService(bank.core);
        wishes = new AlertWishes(bank.core);
        listing = live("Sit and listen");
    }

    private OpportunityDetails live(String title) {
        return bank.live(
                bank.pantry,
                Listings.of(title).oneOff().places(5).wanted("live").command());
    }

    private void offer(String who, String what, String when, String where) {
        bank.asGuest(() -> bank.bank
                .offers()
                .offer(new OfferHelp(what, when, where, who + "@example.org"), Locale.UK)
                .page());
    }

    private Reach reach(Tenant tenant, OpportunityDetails of) {
        return bank.as(tenant, () -> alerts.reach(of.id()));
    }

    private AlertService.Asked ask(Tenant tenant, OpportunityDetails of) {
        return bank.as(tenant, () -> alerts.ask(new AskAlert(of.id())));
    }

    private int letters(String who) {
        return bank.look(
                Integer.class,
                "SELECT count(*)::int FROM core.letter WHERE address = ? AND subject LIKE ?",
                who + "@example.org",
                SUBJECT + "%");
    }

    /** The secret with which the latest such letter to somebody stops the others. */
    private String stop(String who) {
        var stop = bank.look(
                String.class,
                "SELECT stop FROM core.letter WHERE address = ? AND stop IS NOT NULL ORDER BY written_at DESC, id DESC LIMIT 1",
                who + "@example.org");
        return stop.substring(stop.indexOf(AlertWishes.PAGE) + AlertWishes.PAGE.length());
    }

    private void daysPass(int days) {
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE volunteering_bank.shortage_letter SET sent_at = sent_at - make_interval(days => ?)",
                        days));
    }

    private Reader reader() {
        return new Reader(bank.module, Locale.UK, Optional.empty());
    }

    @Test
    void who_offered_help_like_it_near_and_at_that_time_hears_and_nobody_else() {
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");
        offer("ken", "mending clocks", "Weekday mornings", "SO19 9JB");
        offer("eve", "listening", "Sundays only", "SO19 9JB");

        assertThat(reach(bank.svs, listing)).isEqualTo(new Reach(1, 0, 0));
        assertThat(ask(bank.svs, listing).letters()).isEqualTo(1);

        assertThat(letters("rosa")).isEqualTo(1);
        assertThat(letters("ken") + letters("eve")).isZero();
        var plain =
                bank.look(String.class, "SELECT plain FROM core.letter WHERE subject = ?", SUBJECT + "Sit and listen");
        assertThat(plain)
                .contains("/volunteer/" + listing.slug(), "because you offered: listening", "Stop letters like this")
                .contains(AlertWishes.PAGE);
    }

    @Test
    void nobody_hears_of_one_listing_twice_nor_of_two_within_a_week_by_whatever_offer_of_theirs() {
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");
        offer("rosa", "listening and tea", "any day", "SO19 9JB");
        assertThat(ask(bank.svs, listing).letters()).isEqualTo(1);
        assertThat(ask(bank.svs, listing).letters()).isZero();
        assertThat(reach(bank.svs, listing)).isEqualTo(new Reach(0, 0, 1));

        var other = live("Listen by the shore");
        assertThat(reach(bank.svs, other)).isEqualTo(new Reach(0, 1, 0));
        assertThat(ask(bank.svs, other).letters()).isZero();
        daysPass(8);
        assertThat(ask(bank.svs, other).letters()).isEqualTo(1);
        assertThat(ask(bank.svs, listing).letters()).isZero();
        assertThat(letters("rosa")).isEqualTo(2);
    }

    @Test
    void one_click_without_signing_in_stops_them_all_and_looking_stops_nothing() {
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");
        ask(bank.svs, listing);
        var page = AlertWishes.PAGE + stop("rosa");
        var later = live("Listen by the shore");
        daysPass(8);

        assertThat(bank.asGuest(() -> reader().get(page)).html()).contains("Stop these letters");
        assertThat(reach(bank.svs, later).people()).isEqualTo(1);
        assertThat(bank.asGuest(() -> reader().post(page, Map.of("List-Unsubscribe", "One-Click")))
                        .html())
                .contains("You will get no more letters like this");
        assertThat(reach(bank.svs, later)).isEqualTo(new Reach(0, 0, 0));
        assertThat(ask(bank.svs, later).letters()).isZero();

        assertThat(bank.asGuest(() -> reader().post(page, Map.of("word", "again")))
                        .location())
                .isEqualTo(page);
        assertThat(reach(bank.svs, later).people()).isEqualTo(1);
        assertThatThrownBy(() -> bank.asGuest(() -> wishes.say(UUID.randomUUID().toString(), true)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void the_desk_sees_how_many_heard_and_how_many_of_them_are_interested_and_who_wrote_already_hears_nothing() {
        offer("amina", "listening", "Weekday mornings", "SO19 9JB");
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");
        bank.asGuest(() -> bank.bank
                .interest()
                .send(
                        listing.id(),
                        new SendInterest("Rosa", "rosa@example.org", null, null, "18-plus", null, null, null, null),
                        Locale.UK));
        ask(bank.svs, listing);
        bank.asGuest(() -> bank.bank.interest().send(listing.id(), BankCity.amina(), Locale.UK));

        assertThat(bank.as(bank.svs, () -> alerts.all(10, null)).items())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.sent()).isEqualTo(1);
                    assertThat(alert.interested()).isEqualTo(1);
                    assertThat(alert.by()).isEqualTo("supporter");
                });
        assertThat(letters("rosa")).isZero();
    }

    @Test
    void a_group_has_people_told_of_its_own_listing_by_its_supporter_and_never_learns_who() {
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");

        assertThat(reach(bank.pantry, listing).people()).isEqualTo(1);
        assertThat(ask(bank.pantry, listing).letters()).isNull();
        assertThatThrownBy(() -> ask(bank.pantry, listing)).isInstanceOf(DomainException.class);
        assertThat(letters("rosa")).isZero();
        bank.as(bank.svs, () -> {
            alerts.sendWaiting();
            alerts.sendWaiting();
            return Duration.ZERO;
        });

        assertThat(letters("rosa")).isEqualTo(1);
        assertThat(bank.as(bank.pantry, () -> alerts.all(10, null)).items())
                .singleElement()
                .satisfies(alert -> assertThat(alert.sent()).isEqualTo(1));
        int seen = bank.as(bank.pantry, () -> bank.core.database().read(tx -> tx.sql()
                .createQuery("SELECT count(*) FROM volunteering_bank.shortage_letter")
                .mapTo(Integer.class)
                .one()));
        assertThat(seen).isZero();
    }

    @Test
    void nobody_else_has_people_told_and_nothing_that_is_full_or_hidden_is_told_of() {
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");
        for (var other : new Tenant[] {bank.stranger, bank.kettle}) {
            assertThat(reach(other, listing)).isEqualTo(new Reach(0, 0, 0));
            assertThatThrownBy(() -> ask(other, listing)).isInstanceOf(DomainException.class);
        }
        var hidden = bank.live(
                bank.pantry,
                Listings.of("Listen to members")
                        .seenBy("partnership")
                        .wanted("live")
                        .command());
        assertThatThrownBy(() -> ask(bank.svs, hidden)).isInstanceOf(DomainException.class);
        var full = bank.liveOneOff(bank.pantry, 1);
        bank.asGuest(() -> bank.bank.interest().send(full.id(), BankCity.amina(), Locale.UK));
        assertThatThrownBy(() -> ask(bank.svs, full)).isInstanceOf(DomainException.class);
    }

    @Test
    void who_asked_to_hear_beside_a_listing_hears_once_the_address_is_proved_and_takes_it_back_with_one_click() {
        var other = live("Listen by the shore");
        var sent = bank.asGuest(
                () -> reader().post("/volunteer/" + other.slug() + "/tell-me", Map.of("email", "Nia@example.org")));
        assertThat(sent.location()).endsWith("/tell-me?sent=yes");
        assertThat(reach(bank.svs, listing).people()).isZero();

        var page = asked("nia");
        assertThat(bank.asGuest(() -> reader().get(page)).html()).contains("Yes, tell me");
        assertThat(reach(bank.svs, listing).people()).isZero();
        bank.asGuest(() -> reader().post(page, Map.of("word", "again")));
        assertThat(reach(bank.svs, listing).people()).isEqualTo(1);
        assertThat(consents()).isEqualTo(1);

        ask(bank.svs, listing);
        assertThat(letters("nia")).isEqualTo(1);
        bank.asGuest(() -> wishes.say(stop("nia"), true));
        assertThat(consents()).isZero();
        daysPass(8);
        assertThat(reach(bank.svs, live("Listen once more")).people()).isZero();
    }

    @Test
    void an_address_that_nobody_proves_is_forgotten_after_fourteen_days_and_a_proved_one_is_kept() {
        for (var who : List.of("nia", "owen")) {
            bank.asGuest(() ->
                    reader().post("/volunteer/" + listing.slug() + "/tell-me", Map.of("email", who + "@example.org")));
        }
        bank.asGuest(() -> wishes.say(asked("owen").substring(AlertWishes.PAGE.length()), false));

        bank.run(bank.svs, "forget", Duration.ofDays(13));
        assertThat(wishesKept()).containsExactlyInAnyOrder("nia@example.org", "owen@example.org");
        bank.run(bank.svs, "forget", Duration.ofDays(15));
        assertThat(wishesKept()).containsExactly("owen@example.org");
    }

    private List<String> wishesKept() {
        return bank.city.owner().<List<String>, RuntimeException>withHandle(db -> db.createQuery(
                        "SELECT email FROM volunteering_bank.alert_wish")
                .mapTo(String.class)
                .list());
    }

    /** The page of the letter that asks somebody whether the address is theirs. */
    private String asked(String who) {
        var plain = bank.look(
                String.class,
                "SELECT plain FROM core.account_letter WHERE address = ? AND subject LIKE 'Shall we%'",
                who + "@example.org");
        return plain.substring(plain.indexOf(AlertWishes.PAGE)).split("\\s")[0];
    }

    @Test
    void where_nobody_supports_the_group_nobody_is_promised_letters() {
        var alone = bank.live(
                bank.stranger, Listings.of("Alone").oneOff().wanted("live").command());

        assertThat(page(listing)).contains("/tell-me");
        assertThat(page(alone)).contains("Alone").doesNotContain("/tell-me");
        assertThatThrownBy(() -> bank.asGuest(() ->
                        reader().post("/volunteer/" + alone.slug() + "/tell-me", Map.of("email", "nia@example.org"))))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(CoreError.NOT_FOUND));
        assertThat(wishesKept()).isEmpty();
    }

    private String page(OpportunityDetails of) {
        return bank.asGuest(() -> reader().get("/volunteer/" + of.slug())).html();
    }

    @Test
    void an_alert_that_fails_stops_no_other_is_told_of_and_is_tried_again() {
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");
        var other = live("Listen by the shore");
        ask(bank.pantry, listing);
        ask(bank.pantry, other);
        bank.city
                .owner()
                .useHandle(db -> db.execute("ALTER TABLE volunteering_bank.shortage_letter ADD CONSTRAINT no_room"
                        + " CHECK (opportunity_id <> '" + listing.id() + "')"));

        assertThatThrownBy(() -> bank.city.run(bank.coordinator(bank.svs), alerts::sendWaiting))
                .isInstanceOf(DomainException.class);
        assertThat(waiting()).containsExactly("Sit and listen");
        assertThat(letters("rosa")).isEqualTo(1);

        bank.city
                .owner()
                .useHandle(db -> db.execute("ALTER TABLE volunteering_bank.shortage_letter DROP CONSTRAINT no_room"));
        bank.city.run(bank.coordinator(bank.svs), alerts::sendWaiting);
        assertThat(waiting()).isEmpty();
        assertThat(letters("rosa")).as("within a week").isEqualTo(1);
    }

    private List<String> waiting() {
        return bank.as(bank.pantry, () -> alerts.all(10, null)).items().stream()
                .filter(alert -> alert.sentAt() == null)
                .map(ShortageAlert::title)
                .toList();
    }

    private int consents() {
        return bank.look(
                Integer.class,
                "SELECT count(*)::int FROM core.consent WHERE purpose = 'shortage-alerts' AND how = 'online' AND withdrawn_at IS NULL");
    }

    @Test
    void an_address_that_cannot_be_is_said_beside_the_field() {
        for (var typed : new String[] {"", "nobody", "07700 900123"}) {
            var seen = bank.asGuest(
                    () -> reader().post("/volunteer/" + listing.slug() + "/tell-me", Map.of("email", typed)));
            assertThat(seen.status()).as(typed).isEqualTo(422);
            assertThat(seen.html()).contains("e-mail address");
        }
    }
}
