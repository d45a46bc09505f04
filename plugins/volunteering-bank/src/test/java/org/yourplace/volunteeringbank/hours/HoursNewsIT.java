package org.yourplace.volunteeringbank.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.AnswerPerson;

/** Letters to a group about hours that wait for its word. */
class HoursNewsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);

    private final BankCity bank = new BankCity();
    private final Binding amina = bank.city.person();

    @Test
    void a_letter_names_everything_that_is_new_and_what_comes_after_it_is_in_the_next_days() {
        var listing = bank.live(
                bank.pantry, Listings.of("Pack parcels").wanted("live").command());
        var sent = bank.as(amina, () -> bank.bank.interest().send(listing.id(), BankCity.amina(), BankCity.english()));
        bank.as(bank.pantry, () -> bank.bank.people().answer(sent.id(), new AnswerPerson("started", null)));
        for (int i = 0; i < 3; i++) {
            log(sent.id(), i, BankCity.NOW.plus(Duration.ofMinutes(i)));
        }

        work(BankCity.NOW.plus(Duration.ofHours(1)));
        work(BankCity.NOW.plus(Duration.ofHours(2)));
        assertThat(letters()).singleElement().asString().contains("3 entries", "30 May", "29 May", "28 May");

        log(sent.id(), 3, BankCity.NOW.plus(Duration.ofHours(3)));
        work(BankCity.NOW.plus(Duration.ofHours(4)));
        assertThat(letters()).hasSize(1);
        work(BankCity.NOW.plus(Duration.ofHours(26)));
        work(BankCity.NOW.plus(Duration.ofHours(60)));
        assertThat(letters()).hasSize(2);
        assertThat(letters().getLast()).contains("27 May").doesNotContain("30 May");
    }

    private void log(java.util.UUID application, int daysBefore, Instant at) {
        bank.as(amina.at(at), () -> bank.bank
                .myHours()
                .log(new LogHours(application, null, null, DAY.minusDays(daysBefore), 120, null)));
    }

    private void work(Instant at) {
        bank.city.run(bank.coordinator(bank.pantry).at(at), () -> new HoursWork(bank.core).run());
    }

    private List<String> letters() {
        return bank.city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT plain FROM core.letter WHERE subject = 'Hours to confirm' ORDER BY written_at")
                .mapTo(String.class)
                .list());
    }
}
