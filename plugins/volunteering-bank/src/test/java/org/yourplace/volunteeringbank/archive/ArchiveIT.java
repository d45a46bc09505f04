package org.yourplace.volunteeringbank.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.Reader;
import org.yourplace.volunteeringbank.shift.BookPlace;
import org.yourplace.volunteeringbank.shift.WriteShifts;

/** Two years of silence, thirty days to say "keep me", and then. Today is 1 June 2026. */
class ArchiveIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private BankCity bank;
    private ArchiveService archive;
    private OpportunityDetails driver;

    @BeforeEach
    void a_city() {
        bank = new BankCity();
        archive = new ArchiveService(bank.core);
        driver = bank.live(bank.pantry, Listings.of("Friday driver").command());
    }

    /** Somebody whom the group talked to, so many days ago, and who has not been heard of since. */
    private Receipt quietFor(String name, int days) {
        return quietFor(
                new SendInterest(name, name + "@example.org", null, null, "18-plus", null, null, null, null), days);
    }

    private Receipt quietFor(SendInterest said, int days) {
        var receipt = bank.asGuest(() -> bank.bank.interest().send(driver.id(), said, Locale.UK));
        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("started", null)));
        bank.city.owner().useHandle(handle -> {
            handle.execute(
                    "UPDATE volunteering_bank.application SET created_at = created_at - make_interval(days => ?) WHERE id = ?",
                    days,
                    receipt.id());
            handle.execute(
                    "UPDATE volunteering_bank.application_progress SET since = since - make_interval(days => ?),"
                            + " sent_at = sent_at - make_interval(days => ?), started_at = started_at - make_interval(days => ?) WHERE id = ?",
                    days,
                    days,
                    days,
                    receipt.id());
        });
        return receipt;
    }

    private void night(int daysFromNow) {
        bank.city.run(
                bank.coordinator(bank.pantry)
                        .at(TODAY.plusDays(daysFromNow).atTime(10, 0).toInstant(ZoneOffset.UTC)),
                new ArchiveJobs(bank.core)::run);
    }

    private String keepMe(String name) {
        var plain = bank.look(
                String.class,
                "SELECT plain FROM core.account_letter WHERE address = ? AND position('/volunteer/keep-me/' IN plain) > 0",
                name + "@example.org");
        return plain.substring(plain.indexOf(KeepMe.PAGE)).split("\\s")[0];
    }

    private int held() {
        return bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.application");
    }

    private Reader reader() {
        return new Reader(bank.module, Locale.UK, Optional.empty());
    }

    @Test
    void who_was_heard_of_within_two_years_less_thirty_days_is_left_alone() {
        quietFor("ann", 690);

        night(0);

        assertThat(bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.inactive_notice"))
                .isZero();
    }

    @Test
    void who_says_nothing_for_thirty_days_is_let_go_with_their_address_and_counts_as_before() {
        var receipt = quietFor("ann", 800);
        night(0);
        night(1);
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM core.account_letter WHERE subject LIKE 'Do you still%'"))
                .isEqualTo(1);
        night(29);
        assertThat(held()).isEqualTo(1);

        night(30);

        assertThat(held()).isZero();
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.application_progress WHERE id = ? AND started_at IS NOT NULL",
                        receipt.id()))
                .isEqualTo(1);
        assertThat(bank.as(bank.pantry, () -> bank.bank.people().all(null, null, 10, null))
                        .items())
                .isEmpty();
        assertThat(bank.as(bank.svs, () -> archive.next())).isEmpty();
        var page = bank.asGuest(() -> reader().post(keepMe("ann"), Map.of()));
        assertThat(bank.asGuest(() -> reader().get(page.location())).html()).contains("no longer has your details");
    }

    @Test
    void who_presses_keep_me_stays_without_signing_in_and_looking_alone_keeps_nobody() {
        quietFor("ann", 800);
        night(0);
        var page = keepMe("ann");
        assertThat(bank.asGuest(() -> reader().get(page)).html()).contains("Keep me");
        assertThat(bank.as(bank.svs, () -> archive.next())).hasSize(1);

        bank.asGuest(() -> reader().post(page, Map.of()));

        assertThat(bank.asGuest(() -> reader().get(page)).html()).contains("You stay on the list of pantry");
        assertThat(bank.as(bank.svs, () -> archive.next())).isEmpty();
        night(31);
        night(400);
        assertThat(held()).isEqualTo(1);
        assertThatThrownBy(() -> bank.asGuest(
                        () -> new KeepMe(bank.core).see(UUID.randomUUID().toString())))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_sign_of_life_takes_the_question_back() {
        quietFor("ann", 800);
        night(0);
        bank.city.run(bank.city.guest().at(TODAY.plusDays(3).atTime(9, 0).toInstant(ZoneOffset.UTC)), () -> bank.bank
                .interest()
                .send(
                        driver.id(),
                        new SendInterest("Ann", "ann@example.org", null, null, "18-plus", null, null, null, null),
                        Locale.UK));

        night(4);
        night(31);

        assertThat(held()).isEqualTo(2);
        assertThat(bank.as(bank.svs, () -> archive.next())).isEmpty();
    }

    @Test
    void who_keeps_their_address_back_is_asked_too_unless_they_came_to_a_shift_with_it() {
        for (var name : List.of("ann", "bea")) {
            quietFor(
                    new SendInterest(
                            name, null, name + "@example.org", null, "18-plus", null, null, null, null, null, true),
                    800);
        }
        var shift = bank.as(bank.pantry, () -> bank.bank
                        .turns()
                        .shifts()
                        .write(new WriteShifts(
                                driver.id(),
                                TODAY.plusDays(12),
                                LocalTime.of(10, 0),
                                LocalTime.of(12, 0),
                                5,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .getFirst();
        bank.asGuest(() -> bank.bank
                .turns()
                .bookings()
                .book(
                        shift.id(),
                        new BookPlace("Bea", null, "Bea@example.org", null, "18-plus", null, null, null),
                        Locale.UK));

        bank.city.run(bank.job(bank.pantry), new ArchiveJobs(bank.core)::run);

        assertThat(bank.city.owner().<List<String>, RuntimeException>withHandle(db -> db.createQuery(
                                "SELECT address FROM core.account_letter WHERE subject LIKE 'Do you still%'")
                        .mapTo(String.class)
                        .list()))
                .containsExactly("ann@example.org");
    }

    @Test
    void the_supporter_sees_references_and_days_the_group_sees_names_and_strangers_see_nothing() {
        var receipt = quietFor("ann", 800);
        night(0);

        assertThat(bank.as(bank.svs, () -> archive.next())).singleElement().satisfies(one -> {
            assertThat(one.name()).isNull();
            assertThat(one.reference()).isEqualTo(receipt.reference());
            assertThat(one.archiveOn()).isEqualTo(TODAY.plusDays(30));
            assertThat(one.mailed()).isTrue();
            assertThat(one.own()).isFalse();
        });
        assertThat(bank.as(bank.pantry, () -> archive.next())).singleElement().satisfies(one -> assertThat(one.name())
                .isEqualTo("ann"));
        for (var other : new Tenant[] {bank.kettle, bank.stranger}) {
            assertThat(bank.as(other, () -> archive.next())).isEmpty();
        }
        assertThatThrownBy(() -> bank.as(bank.svs, () -> {
                    archive.keep(receipt.id());
                    return true;
                }))
                .isInstanceOf(DomainException.class);
        bank.as(bank.pantry, () -> {
            archive.keep(receipt.id());
            return true;
        });
        assertThat(bank.as(bank.pantry, () -> archive.next())).isEmpty();
    }
}
