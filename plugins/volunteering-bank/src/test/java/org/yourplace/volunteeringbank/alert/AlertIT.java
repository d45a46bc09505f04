package org.yourplace.volunteeringbank.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.SendInterest;

class AlertIT extends AlertCity {
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
    void who_waits_for_a_guardians_word_has_answered_already() {
        offer("sam", "listening", "Weekday mornings", "SO19 9JB");
        assertThat(reach(bank.svs, listing).people()).isEqualTo(1);
        bank.asGuest(() -> bank.bank
                .interest()
                .send(
                        listing.id(),
                        new SendInterest(
                                "Sam", "Sam@example.org", null, null, "16-17", null, null, "Pat", "pat@example.org"),
                        Locale.UK));

        assertThat(reach(bank.svs, listing)).isEqualTo(new Reach(0, 0, 0));
    }

    @Test
    void five_hundred_who_rest_take_nobodys_place_who_has_not_heard_yet() {
        offer("rosa", "listening", "Weekday mornings", "SO19 9JB");
        offer("ken", "listening", "Weekday mornings", "SO19 9JB");
        ask(bank.svs, live("Listen by the shore"));
        bank.city.owner().useHandle(db -> {
            db.execute(
                    "DELETE FROM volunteering_bank.shortage_letter WHERE address_hash = ("
                            + "SELECT volunteering_bank.address_hash(tenant_id, contact) FROM volunteering_bank.offer WHERE contact = 'ken@example.org')");
            db.execute("""
                    INSERT INTO volunteering_bank.offer SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'contact',
                      n || '@example.org', 'holder_hash', encode(sha256(n::text::bytea), 'hex'), 'created_at', f.created_at + interval '1 minute'))).*
                    FROM volunteering_bank.offer f, generate_series(1, 500) n WHERE f.contact = 'rosa@example.org'""");
            db.execute("""
                    INSERT INTO volunteering_bank.shortage_letter SELECT (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
                      'address_hash', volunteering_bank.address_hash(l.tenant_id, n || '@example.org'),
                      'holder_hash', encode(sha256(n::text::bytea), 'hex')))).*
                    FROM volunteering_bank.shortage_letter l, generate_series(1, 500) n""");
        });

        assertThat(reach(bank.svs, listing).people()).isEqualTo(1);
        assertThat(ask(bank.svs, listing).letters()).isEqualTo(1);
        assertThat(letters("ken")).isEqualTo(2);
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
}
