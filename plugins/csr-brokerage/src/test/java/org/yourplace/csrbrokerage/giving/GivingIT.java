package org.yourplace.csrbrokerage.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.who.Role;

/** A person gives from their pay: J10.6, their side. */
class GivingIT {
    private GivingCity city;
    private Binding amina;

    @BeforeEach
    void amina_works_for_harbourline() {
        city = new GivingCity();
        amina = city.worker();
    }

    private List<Gift> gifts(Binding who) {
        return city.as(who, () -> city.mine.mine());
    }

    private static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void a_gift_names_the_month_whose_pay_it_reaches() {
        var gift = city.give(amina, city.pantry, 1000);

        assertThat(gift.charity()).isEqualTo("pantry");
        assertThat(gift.words()).singleElement().satisfies(word -> assertThat(word.month())
                .isEqualTo("2026-06"));
        var late = city.as(
                amina.at(Instant.parse("2026-06-10T23:30:00Z")),
                () -> city.mine.give(new Give(null, city.organisation(city.choir), 500)));
        assertThat(late.words().getFirst().month())
                .as("past midnight in London")
                .isEqualTo("2026-07");
    }

    @Test
    void the_offer_says_agency_deadline_and_limits() {
        assertThat(city.as(amina, city.mine::offers)).singleElement().satisfies(offer -> {
            assertThat(offer.agency()).isEqualTo("Pennies Forward");
            assertThat(offer.deadline()).hasToString("2026-06-10");
            assertThat(offer.leastPence()).isEqualTo(100);
        });
    }

    @Test
    void a_double_tap_gives_once() throws Exception {
        try (var taps = Executors.newFixedThreadPool(6)) {
            var tapped = new ArrayList<java.util.concurrent.Future<Gift>>();
            for (int i = 0; i < 12; i++) tapped.add(taps.submit(() -> city.give(amina, city.pantry, 1000)));
            for (var one : tapped) assertThat(one.get().pence()).isEqualTo(1000);
        }

        assertThat(gifts(amina)).singleElement().satisfies(gift -> assertThat(gift.words())
                .hasSize(1));
        assertThat(city.look(Integer.class, "SELECT count(*)::int FROM core.account_letter"))
                .isEqualTo(1);
    }

    @Test
    void it_is_changed_and_stopped_at_any_time_and_begun_again() {
        var gift = city.give(amina, city.pantry, 1000);

        city.as(amina, () -> city.mine.change(gift.id(), new ChangeGift(1500)));
        city.as(amina, () -> city.mine.stop(gift.id()));
        city.as(amina, () -> city.mine.stop(gift.id()));
        assertThat(city.as(amina, () -> city.mine.mine(gift.id())).live()).isFalse();
        var again = city.give(amina, city.pantry, 700);

        assertThat(again.id()).isEqualTo(gift.id());
        assertThat(again.words()).extracting(Gift.Word::pence).containsExactly(700, 0, 1500, 1000);
    }

    @Test
    void letters_go_to_the_person_at_start_and_stop_and_name_no_charity() {
        var gift = city.give(amina, city.pantry, 1000);
        city.as(amina, () -> city.mine.stop(gift.id()));

        assertThat(city.look(
                        Integer.class,
                        "SELECT count(*)::int FROM core.account_letter WHERE address = (SELECT email FROM core.person WHERE id = ?)",
                        amina.identity().person().id()))
                .isEqualTo(2);
        assertThat(city.look(String.class, "SELECT string_agg(subject || plain || html, ' ') FROM core.account_letter"))
                .contains("£10 a month", "June 2026")
                .doesNotContain("pantry");
        assertThat(city.look(Integer.class, "SELECT count(*)::int FROM core.letter"))
                .isZero();
    }

    @Test
    void outside_the_limits_or_to_something_that_is_no_charity_is_refused() {
        refusedAs(CoreError.INVALID, () -> city.give(amina, city.pantry, 99));
        refusedAs(CoreError.INVALID, () -> city.give(amina, city.pantry, 50_001));
        refusedAs(CoreError.INVALID, () -> city.give(amina, city.quays, 1000));
        refusedAs(
                CoreError.INVALID, () -> city.as(amina, () -> city.mine.give(new Give(null, UUID.randomUUID(), 1000))));
        refusedAs(CoreError.INVALID, () -> new Give("x".repeat(80), UUID.randomUUID(), 1));
        refusedAs(CoreError.INVALID, () -> city.as(amina, () -> city.mine.charities("p")));
    }

    @Test
    void who_works_for_nobody_that_offers_it_cannot_give() {
        var elsewhere = Binding.person(city.city.partnership(), city.city.person(Role.MEMBER, city.quays));
        refusedAs(GivingError.GIVING_NOT_OFFERED, () -> city.give(elsewhere, city.pantry, 1000));
        refusedAs(GivingError.GIVING_NOT_OFFERED, () -> city.give(city.city.person(), city.pantry, 1000));
    }

    @Test
    void a_member_acting_for_the_employer_has_no_gifts_and_a_stranger_finds_none() {
        var gift = city.give(amina, city.pantry, 1000);

        assertThat(gifts(city.admin)).isEmpty();
        refusedAs(CoreError.SIGN_IN_NEEDED, () -> gifts(city.city.guest()));
        refusedAs(CoreError.NOT_FOUND, () -> city.as(city.worker(), () -> city.mine.mine(gift.id())));
        refusedAs(CoreError.NOT_FOUND, () -> city.as(city.worker(), () -> city.mine.stop(gift.id())));
    }

    @Test
    void nothing_that_the_employer_reads_holds_the_charity() {
        city.give(amina, city.pantry, 1000);
        var id = city.organisation(city.pantry);

        for (var role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.LINE_MANAGER)) {
            var member = city.city.member(city.harbourline, role);
            var rows = city.as(member, () -> city.core.database().read(tx -> tx.sql()
                    .createQuery(
                            "SELECT (SELECT count(*) FROM csr_brokerage.gift_charity)"
                                    + " + (SELECT count(*) FROM core.audit_detail WHERE detail::text LIKE '%pantry%')"
                                    + " + (SELECT count(*) FROM core.letter WHERE plain LIKE '%pantry%')"
                                    + " + (SELECT count(*) FROM csr_brokerage.gift g WHERE g::text LIKE :id OR g::text LIKE '%pantry%')")
                    .bind("id", "%" + id + "%")
                    .mapTo(Integer.class)
                    .one()));
            assertThat(rows).as(role.code()).isZero();
        }
    }
}
