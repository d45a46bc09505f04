package org.yourplace.volunteeringbank.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.VolunteeringError;

/** What a listing promised is claimed, decided by somebody else, and noted as paid. */
class ExpensesIT extends HoursCity {
    @Test
    void what_the_listing_promised_is_claimed_decided_and_noted_as_paid() {
        var travel = new LogHours.Cost("travel", 450, "bus, both ways");
        var hours = bank.as(
                amina, () -> bank.bank.myHours().log(new LogHours(application, null, null, DAY, 120, List.of(travel))));
        var claim = bank.as(bank.pantry, () -> bank.bank.hours().expenses("claimed", 10, null))
                .items()
                .getFirst();
        assertThat(claim.hoursId()).isEqualTo(hours.id());
        refusedAs(VolunteeringError.HOURS_NOT_CONFIRMED, () -> decided(claim.id(), "approved"));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));

        decide(claim.id(), "approved");
        decide(claim.id(), "paid");

        refusedAs(CoreError.CLOSED, () -> {
            decide(claim.id(), "refused");
            return true;
        });
        assertThat(bank.as(amina, () -> bank.bank.myHours().expenses()))
                .singleElement()
                .satisfies(paid -> {
                    assertThat(paid.state()).isEqualTo("paid");
                    assertThat(paid.pence()).isEqualTo(450);
                });
        assertThat(bank.as(bank.kettle, () -> bank.bank.hours().expenses(null, 10, null))
                        .items())
                .isEmpty();
    }

    private void decide(UUID claim, String state) {
        decided(claim, state);
    }

    private Expense decided(UUID claim, String state) {
        return bank.as(bank.pantry, () -> bank.bank.hours().decide(claim, new DecideExpense(state, "because")));
    }

    private static LogHours withTravel(UUID application) {
        return new LogHours(application, null, null, DAY, 120, List.of(new LogHours.Cost("travel", 450, null)));
    }

    private Expense claimed() {
        return bank.as(bank.pantry, () -> bank.bank.hours().expenses("claimed", 10, null))
                .items()
                .getFirst();
    }

    @Test
    void nobody_decides_a_claim_of_their_own() {
        var both = bank.city.person(Role.ADMINISTRATOR, bank.pantry);
        var asPerson = Binding.person(bank.city.partnership(), both);
        var mine = started(asPerson);
        var hours = bank.as(asPerson, () -> bank.bank.myHours().log(withTravel(mine)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));
        var claim = claimed();

        for (var state : List.of("approved", "refused")) {
            refusedAs(
                    CoreError.OWN_CONTRIBUTION,
                    () -> bank.as(
                            Binding.tenant(bank.city.partnership(), bank.pantry, both),
                            () -> bank.bank.hours().decide(claim.id(), new DecideExpense(state, "because"))));
        }
        assertThat(decided(claim.id(), "approved").state()).isEqualTo("approved");
    }

    @Test
    void hours_taken_back_take_their_claims_along_and_a_days_fare_is_paid_once() {
        var first = bank.as(amina, () -> bank.bank.myHours().log(withTravel(application)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(first.id(), SayHours.confirmed()));
        var claim = claimed();
        decide(claim.id(), "approved");
        bank.as(amina, () -> bank.bank.myHours().say(first.id(), SayHours.withdrawn()));

        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().expense(claim.id()))
                        .state())
                .isEqualTo("refused");
        refusedAs(CoreError.CLOSED, () -> decided(claim.id(), "paid"));

        var second = bank.as(amina, () -> bank.bank.myHours().log(withTravel(application)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(second.id(), SayHours.confirmed()));
        var again = claimed();
        decide(again.id(), "approved");
        decide(again.id(), "paid");
        bank.as(amina, () -> bank.bank.myHours().say(second.id(), SayHours.withdrawn()));
        refusedAs(
                CoreError.INVALID,
                () -> bank.as(amina, () -> bank.bank.myHours().log(withTravel(application))));
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_told() {
        var hours = bank.as(amina, () -> bank.bank.myHours().log(withTravel(application)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));
        var claim = claimed().id();
        var other = new AtomicReference<CompletableFuture<Expense>>();

        bank.city.owner().useTransaction(handle -> {
            handle.execute(
                    "UPDATE volunteering_bank.expense SET state = 'paid', decided_at = now(), paid_at = now() WHERE id = ?",
                    claim);
            other.set(CompletableFuture.supplyAsync(() -> decided(claim, "refused")));
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
        });

        assertThatThrownBy(() -> other.get().join())
                .hasCauseInstanceOf(DomainException.class)
                .cause()
                .extracting(refused -> ((DomainException) refused).code())
                .isEqualTo(CoreError.CLOSED);
        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().expense(claim)).state())
                .isEqualTo("paid");
    }

    @Test
    void what_the_listing_does_not_promise_cannot_be_claimed() {
        var meals = new LogHours.Cost("meals", 450, null);
        refusedAs(
                CoreError.INVALID,
                () -> bank.as(amina, () -> bank.bank
                        .myHours()
                        .log(new LogHours(application, null, null, DAY, 120, List.of(meals)))));
        assertThat(held()).isEqualTo(Totals.NONE);
    }
}
