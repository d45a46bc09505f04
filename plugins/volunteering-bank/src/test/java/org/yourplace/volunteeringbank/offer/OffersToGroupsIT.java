package org.yourplace.volunteeringbank.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.offer.HeldOffers.Word;

/** Groups and their supporter see of an offer what they were let see, and ask. */
class OffersToGroupsIT extends OfferedHelp {
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
}
