package org.yourplace.volunteeringbank.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** What people say about alerts themselves, without signing in. */
class AlertWishIT extends AlertCity {
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

    private int consents() {
        return bank.look(
                Integer.class,
                "SELECT count(*)::int FROM core.consent WHERE purpose = 'shortage-alerts' AND how = 'online' AND withdrawn_at IS NULL");
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
    void an_address_that_cannot_be_is_said_beside_the_field() {
        for (var typed : new String[] {"", "nobody", "07700 900123"}) {
            var seen = bank.asGuest(
                    () -> reader().post("/volunteer/" + listing.slug() + "/tell-me", Map.of("email", typed)));
            assertThat(seen.status()).as(typed).isEqualTo(422);
            assertThat(seen.html()).contains("e-mail address");
        }
    }
}
