package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.need.offer.AnswerOffer;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.csrbrokerage.need.offer.OfferState;
import org.yourplace.csrbrokerage.need.offer.WriteGift;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.DomainException;

/** J5.3: request, offer, accepted, delivered, thanked; the value counted once, no money handled. Refused cases beside it. */
class InKindJourneyIT {
    private static NeedCity city;

    @BeforeAll
    static void a_city() {
        city = new NeedCity();
    }

    private static NeedOffer gift(Tenant from, Need need, String name) {
        return city.as(
                from,
                () -> city.needs.gifts().give(new WriteGift(need.id(), name, "vans@example.org", "A van", "Saturday")));
    }

    private static NeedOffer answer(Tenant group, UUID offer, AnswerOffer said) {
        return city.as(group, () -> city.needs.desk().answer(offer, said));
    }

    private static AnswerOffer to(OfferState state) {
        return AnswerOffer.to(state);
    }

    private static AnswerOffer worth(OfferState state, long pence) {
        return new AnswerOffer(state.code(), null, null, pence, "You saved the day.");
    }

    private static long goods(UUID offer) {
        return city.look(
                Long.class, "SELECT count(*) FROM core.contribution WHERE subject_id = ? AND kind = 'goods'", offer);
    }

    @Test
    void a_van_is_asked_for_offered_accepted_delivered_and_thanked_and_counted_once() {
        var need = city.open(city.pantry, NeedKind.EQUIPMENT, "A van and driver for one Saturday");
        var gift = gift(city.harbourline, need, "Kit");

        answer(city.pantry, gift.id(), to(OfferState.ACCEPTED));
        var delivered = answer(city.pantry, gift.id(), worth(OfferState.DELIVERED, 18_000));
        assertThat(delivered.day()).isEqualTo(LocalDate.of(2026, 6, 1));
        answer(city.pantry, gift.id(), worth(OfferState.DELIVERED, 99_000));
        answer(city.pantry, gift.id(), new AnswerOffer("thanked", null, null, null, "You saved the day."));

        assertThat(goods(gift.id())).isEqualTo(1);
        var seen = city.as(city.harbourline, () -> city.needs.gifts().read(gift.id()));
        assertThat(seen.state()).isEqualTo("thanked");
        assertThat(seen.thanks()).isEqualTo("You saved the day.");
        assertThat(seen.valuePence()).isEqualTo(18_000);
        assertThat(seen.business()).isEqualTo(city.harbourline.name());
    }

    @Test
    void a_second_figure_one_for_time_and_one_before_it_came_are_refused() {
        var van = gift(city.harbourline, city.open(city.pantry, NeedKind.EQUIPMENT, "Twelve chairs"), "Kit");
        assertThatThrownBy(() -> answer(city.pantry, van.id(), worth(OfferState.ACCEPTED, 100)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("when-delivered");
        answer(city.pantry, van.id(), to(OfferState.ACCEPTED));
        answer(city.pantry, van.id(), worth(OfferState.DELIVERED, 100));
        assertThatThrownBy(() -> answer(city.pantry, van.id(), worth(OfferState.THANKED, 100)))
                .hasMessageContaining("valued-once");

        var mentor = gift(city.harbourline, city.open(city.pantry, NeedKind.MENTOR, "A mentor"), "Kit");
        answer(city.pantry, mentor.id(), to(OfferState.ACCEPTED));
        assertThatThrownBy(() -> answer(city.pantry, mentor.id(), worth(OfferState.DELIVERED, 100)))
                .hasMessageContaining("in-kind-only");
    }

    @Test
    void steps_cannot_be_skipped_and_a_no_needs_a_reason() {
        var gift = gift(city.harbourline, city.open(city.pantry, NeedKind.EQUIPMENT, "A ladder"), "Kit");
        assertThatThrownBy(() -> answer(city.pantry, gift.id(), to(OfferState.THANKED)))
                .hasMessageContaining("offer-not-now");
        assertThatThrownBy(() -> to(OfferState.DECLINED)).hasMessageContaining("reason");
        var no = answer(city.pantry, gift.id(), new AnswerOffer("declined", "We found one.", null, null, null));
        assertThat(no.state()).isEqualTo("declined");
        assertThat(city.as(
                        city.harbourline,
                        () -> city.needs.gifts().read(gift.id()).reason()))
                .isEqualTo("We found one.");
        assertThatThrownBy(
                        () -> city.as(city.harbourline, () -> city.needs.gifts().takeBack(gift.id())))
                .hasMessageContaining("offer-not-now");
    }

    @Test
    void the_same_sent_twice_is_one_offer_and_nobody_else_reads_it() {
        var need = city.open(city.pantry, NeedKind.EQUIPMENT, "Paint for a hall");
        var gift = gift(city.harbourline, need, "Kit");
        assertThatThrownBy(() -> gift(city.harbourline, need, "Kit")).hasMessageContaining("offered-already");

        for (var stranger : new Tenant[] {city.ledger, city.kettle, city.svs}) {
            assertThatThrownBy(() -> city.as(stranger, () -> city.needs.gifts().read(gift.id())))
                    .hasMessageContaining("not-found");
            assertThatThrownBy(() -> city.as(stranger, () -> city.needs.desk().read(gift.id())))
                    .hasMessageContaining("not-found");
            assertThat(city.as(
                            stranger,
                            () -> city.needs.gifts().list(null, 100, null).items()))
                    .isEmpty();
        }
    }

    @Test
    void a_resident_without_an_account_offers_looks_and_takes_it_back() {
        var need = city.open(city.pantry, NeedKind.EXPERTISE, "An accountant for a day");
        var receipt = city.asGuest(() -> city.needs.offering().send(need.id(), NeedCity.help("Ade"), Locale.UK));
        assertThat(receipt.replyBy()).isEqualTo(LocalDate.of(2026, 6, 8));
        var secret = receipt.page().substring(receipt.page().lastIndexOf('/') + 1);
        assertThat(city.asGuest(() -> city.needs.offering().held(secret)).title())
                .isEqualTo("An accountant for a day");
        assertThatThrownBy(() ->
                        city.asGuest(() -> city.needs.offering().send(need.id(), NeedCity.help("Ade"), Locale.UK)))
                .hasMessageContaining("offered-already");

        city.run(city.pantry, "tell-of-offers", Duration.ofMinutes(5));
        city.run(city.pantry, "tell-of-offers", Duration.ofMinutes(9));
        assertThat(city.letters("Somebody can help: An accountant for a day")).isEqualTo(1);

        assertThat(city.asGuest(() -> city.needs.offering().takeBackHeld(secret))
                        .state())
                .isEqualTo("withdrawn");
        assertThatThrownBy(() -> answer(city.pantry, receipt.id(), to(OfferState.ACCEPTED)))
                .hasMessageContaining("offer-not-now");
        assertThatThrownBy(() -> city.asGuest(() -> city.needs.offering().held("nothing")))
                .hasMessageContaining("not-found");
    }

    @Test
    void what_a_person_offers_with_their_own_credential_is_theirs() {
        var need = city.open(city.pantry, NeedKind.EXPERTISE, "Somebody who knows boilers");
        var me = city.city.person();
        var receipt = city.as(me, () -> city.needs.offering().send(need.id(), NeedCity.help("Bo"), Locale.UK));
        assertThat(city.as(me, () -> city.needs.offering().mine(20, null).items()))
                .extracting(NeedOffer::id)
                .containsExactly(receipt.id());
        var another = city.city.person();
        assertThatThrownBy(() -> city.as(another, () -> city.needs.offering().takeBack(receipt.id())))
                .hasMessageContaining("not-found");
        assertThat(city.as(me, () -> city.needs.offering().takeBack(receipt.id()))
                        .state())
                .isEqualTo("withdrawn");
    }

    @Test
    void who_has_not_heard_by_the_promised_day_is_told_of_once() {
        var need = city.open(city.pantry, NeedKind.EQUIPMENT, "Six folding tables");
        city.asGuest(() -> city.needs.offering().send(need.id(), NeedCity.help("Cy"), Locale.UK));
        long before = city.look(Long.class, "SELECT count(*) FROM core.letter WHERE subject LIKE '%for your reply'");
        city.run(city.pantry, "offers-late", Duration.ofDays(5));
        city.run(city.pantry, "offers-late", Duration.ofDays(8));
        city.run(city.pantry, "offers-late", Duration.ofDays(9));
        assertThat(city.look(Long.class, "SELECT count(*) FROM core.letter WHERE subject LIKE '%for your reply'")
                        - before)
                .isEqualTo(1);
    }
}
