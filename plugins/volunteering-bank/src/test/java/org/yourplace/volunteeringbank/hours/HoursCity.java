package org.yourplace.volunteeringbank.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Amina has started to help the pantry. Each test has a city of its own. */
abstract class HoursCity {
    static final LocalDate DAY = LocalDate.of(2026, 5, 30);

    final BankCity bank = new BankCity();
    final Binding amina = bank.city.person();
    OpportunityDetails listing;
    UUID application;

    @BeforeEach
    void amina_has_started() {
        listing = bank.live(
                bank.pantry, Listings.of("Pack parcels").wanted("live").command());
        application = started(amina);
    }

    UUID started(Binding who) {
        var receipt = bank.as(who, () -> bank.bank.interest().send(listing.id(), BankCity.amina(), BankCity.english()));
        return begun(receipt);
    }

    UUID begun(Receipt receipt) {
        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("started", null)));
        return receipt.id();
    }

    static LogHours two(UUID application) {
        return new LogHours(application, null, null, DAY, 120, null);
    }

    Hours logged() {
        return bank.as(amina, () -> bank.bank.myHours().log(two(application)));
    }

    Totals held() {
        return bank.as(bank.pantry, () -> bank.bank.hours().totals(Asked.held()));
    }

    static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    void roll(Attendance one) {
        bank.as(bank.pantry, () -> bank.bank.hours().attended(List.of(one)));
    }

    String link(String address) {
        return bank.as(bank.pantry, () -> bank.core.database().write(tx -> bank.core
                .links()
                .issueTo(
                        tx,
                        address,
                        bank.organisation(bank.pantry),
                        Set.of(HoursService.LINK_ACTION),
                        Duration.ofDays(7))));
    }
}
