package org.yourplace.volunteeringbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Receipt;

class InterestIT {
    private static BankCity bank;

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
    }

    private static Receipt interested(UUID listing) {
        return bank.asGuest(() -> bank.bank.interest().send(listing, BankCity.amina(), BankCity.english()));
    }

    private static String secret(Receipt receipt) {
        return receipt.cancelUrl().substring(Receipt.TAKE_BACK.length());
    }

    private static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static int taken(UUID listing) {
        return bank.look(Integer.class, "SELECT taken FROM volunteering_bank.opportunity WHERE id = ?", listing);
    }

    @Test
    void a_guests_interest_reaches_the_organisation_with_a_day_to_reply_by() {
        var listing = bank.liveOneOff(bank.pantry, 10);

        var receipt = interested(listing.id());

        assertThat(receipt.replyBy()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(bank.as(bank.pantry, () -> bank.bank.people().waiting(null))).anySatisfy(person -> {
            assertThat(person.reference()).isEqualTo(receipt.reference());
            assertThat(person.email()).isEqualTo("amina@example.org");
            assertThat(person.late()).isFalse();
        });
        assertThat(taken(listing.id())).isEqualTo(1);
    }

    @Test
    void nobody_else_reads_what_the_guest_wrote() {
        var receipt = interested(bank.liveOneOff(bank.pantry, 10).id());

        for (var tenant : new Tenant[] {bank.svs, bank.kettle, bank.stranger}) {
            refusedAs(
                    CoreError.NOT_FOUND,
                    () -> bank.as(tenant, () -> bank.bank.people().read(receipt.id())));
        }
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() -> bank.bank.interest().held("no such secret")));
        assertThat(bank.asGuest(() -> bank.bank.interest().held(secret(receipt)))
                        .reference())
                .isEqualTo(receipt.reference());
    }

    @Test
    void hidden_foreign_over_and_absent_are_refused_alike() {
        var draft = bank.as(bank.pantry, () -> bank.bank
                .listings()
                .write(Listings.of("Draft").wanted("draft").command()));
        var members = bank.live(
                bank.pantry, Listings.of("Members").seenBy("partnership").command());
        var waiting = bank.live(bank.kettle, Listings.of("Host the kettle").command());
        var over = bank.liveOneOff(bank.pantry, 3);
        bank.as(bank.pantry, () -> bank.bank.listings().end(over.id(), over.version()));

        assertThat(waiting.status()).isEqualTo("submitted");
        for (var id : new UUID[] {draft.id(), members.id(), waiting.id(), over.id(), UUID.randomUUID()}) {
            refusedAs(CoreError.NOT_FOUND, () -> interested(id));
        }
    }

    @Test
    void a_hundred_at_once_get_the_ten_places_there_are() throws Exception {
        var listing = bank.liveOneOff(bank.pantry, 10);
        int got;
        try (var pool = Executors.newFixedThreadPool(24)) {
            var answers = pool.invokeAll(IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            interested(listing.id());
                            return true;
                        } catch (DomainException refused) {
                            assertThat(refused.code()).isEqualTo(VolunteeringError.OPPORTUNITY_FULL);
                            return false;
                        }
                    })
                    .toList());
            got = 0;
            for (var answer : answers) {
                got += answer.get() ? 1 : 0;
            }
        }

        assertThat(got).isEqualTo(10);
        assertThat(taken(listing.id())).isEqualTo(10);
    }

    @Test
    void a_dated_one_off_gives_its_place_back_when_somebody_withdraws_or_it_is_not_to_be() {
        var listing = bank.liveOneOff(bank.pantry, 2);
        var first = interested(listing.id());
        var second = interested(listing.id());
        refusedAs(VolunteeringError.OPPORTUNITY_FULL, () -> interested(listing.id()));

        bank.asGuest(() -> bank.bank.interest().takeBack(secret(first), "times"));
        assertThat(taken(listing.id())).isEqualTo(1);
        bank.as(bank.pantry, () -> bank.bank.people().answer(second.id(), new AnswerPerson("not-this-time", "times")));

        assertThat(taken(listing.id())).isZero();
        assertThat(interested(listing.id())).isNotNull();
    }

    @Test
    void a_regular_role_counts_those_who_started() {
        var listing =
                bank.live(bank.pantry, Listings.of("Friday driver").places(1).command());
        var first = interested(listing.id());
        var second = interested(listing.id());
        assertThat(taken(listing.id())).isZero();

        bank.as(bank.pantry, () -> bank.bank.people().answer(first.id(), new AnswerPerson("started", null)));

        assertThat(taken(listing.id())).isEqualTo(1);
        refusedAs(
                VolunteeringError.OPPORTUNITY_FULL,
                () -> bank.as(
                        bank.pantry, () -> bank.bank.people().answer(second.id(), new AnswerPerson("started", null))));
        refusedAs(VolunteeringError.OPPORTUNITY_FULL, () -> interested(listing.id()));
    }

    @Test
    void an_answer_is_written_once_and_a_settled_one_stays_settled() {
        var receipt = interested(bank.liveOneOff(bank.pantry, 5).id());
        var talked = new AnswerPerson("contacted", null);

        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), talked));
        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), talked));
        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("not-this-time", "full")));

        assertThat(bank.asGuest(() -> bank.bank.interest().held(secret(receipt)))
                        .steps())
                .extracting(step -> step.state())
                .containsExactly("sent", "contacted", "not-this-time");
        refusedAs(
                VolunteeringError.ALREADY_ANSWERED,
                () -> bank.as(
                        bank.pantry, () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("started", null))));
        refusedAs(
                VolunteeringError.ALREADY_ANSWERED,
                () -> bank.asGuest(() -> bank.bank.interest().takeBack(secret(receipt), null)));
    }

    @Test
    void an_account_adopts_by_the_secret_and_by_nothing_else() {
        var receipt = interested(bank.liveOneOff(bank.pantry, 5).id());
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));

        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.as(me, () -> bank.bank.interest().adopt("wrong")));
        assertThat(bank.as(me, () -> bank.bank.interest().mine())).isEmpty();
        bank.as(me, () -> bank.bank.interest().adopt(secret(receipt)));

        assertThat(bank.as(me, () -> bank.bank.interest().mine()))
                .extracting(mine -> mine.reference())
                .containsExactly(receipt.reference());
        var other = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.as(other, () -> bank.bank.interest().mine(receipt.id())));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.as(other, () -> bank.bank.interest().adopt(secret(receipt))));
        assertThat(bank.as(me, () -> bank.bank.interest().takeBack(receipt.id(), "times"))
                        .state())
                .isEqualTo("withdrew");
    }

    @Test
    void under_the_age_of_the_listing_it_is_refused() {
        var listing =
                bank.live(bank.pantry, Listings.of("Late shift").minimumAge(18).command());
        var young = new org.yourplace.volunteeringbank.application.SendInterest(
                "Jo", null, null, "07700 900123", "16-17", null, null, null, null);

        refusedAs(
                VolunteeringError.TOO_YOUNG,
                () -> bank.asGuest(() -> bank.bank.interest().send(listing.id(), young, BankCity.english())));
    }
}
