package org.yourplace.volunteeringbank.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.Receipt;

class CheckIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private BankCity bank;
    private Receipt amina;

    @BeforeEach
    void somebody_interested() {
        bank = new BankCity();
        var reader = bank.live(bank.pantry, Listings.of("Story reader").command());
        bank.city.owner().useHandle(handle -> {
            handle.execute("UPDATE volunteering_bank.opportunity SET checks = ARRAY['references', 'dbs-enhanced']");
            handle.execute(
                    "INSERT INTO core.code VALUES (?, 'checks', 'dbs-enhanced', '{\"en-GB\": \"Enhanced DBS check\"}', 1)",
                    bank.city.partnership().id());
        });
        bank.city.directory().refresh();
        amina = bank.asGuest(() -> bank.bank.interest().send(reader.id(), BankCity.amina(), BankCity.english()));
    }

    private RecordCheck references(@Nullable LocalDate until) {
        return new RecordCheck(amina.id(), "references", "seen", null, TODAY, until);
    }

    private HeldCheck record(RecordCheck said) {
        return bank.as(bank.pantry, () -> bank.bank.care().checks().record(said));
    }

    private static void invalid(Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(CoreError.INVALID));
    }

    @Test
    void what_a_listing_asks_for_is_held_or_missing() {
        assertThat(bank.as(bank.pantry, () -> bank.bank.care().checks().needed(amina.id())))
                .isEqualTo(new Needed(List.of(), List.of("references", "dbs-enhanced")));
        record(references(null));
        record(new RecordCheck(amina.id(), "dbs-enhanced", "applied-for", "child", TODAY, null));

        assertThat(bank.as(bank.pantry, () -> bank.bank.care().checks().needed(amina.id())))
                .isEqualTo(new Needed(List.of("references"), List.of("dbs-enhanced")));
        record(new RecordCheck(amina.id(), "dbs-enhanced", "seen", "child", TODAY, TODAY.plusYears(3)));
        assertThat(bank.as(bank.pantry, () -> bank.bank.care().checks().of(amina.id())))
                .as("the newer one stands in the place of the older")
                .extracting(HeldCheck::kind, HeldCheck::standing, HeldCheck::recordedBy)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.toList()).doesNotContain("waiting", ""));
        assertThat(bank.as(bank.pantry, () -> bank.bank.care().checks().needed(amina.id()))
                        .missing())
                .isEmpty();
    }

    @Test
    void only_what_may_be_kept_is_taken() {
        invalid(() -> new RecordCheck(amina.id(), "dbs-enhanced", "seen", null, TODAY, null));
        invalid(() -> new RecordCheck(amina.id(), "references", "seen", "child", TODAY, null));
        invalid(() -> new RecordCheck(amina.id(), "references", "seen", null, TODAY, TODAY));
        invalid(() -> record(new RecordCheck(amina.id(), "references", "seen", null, TODAY.plusDays(1), null)));
        invalid(() -> record(new RecordCheck(amina.id(), "palm-reading", "seen", null, TODAY, null)));
        var columns = bank.look(
                String.class,
                "SELECT string_agg(attname, ' ') FROM pg_attribute WHERE attrelid = 'volunteering_bank.held_check'::regclass AND attnum > 0");
        assertThat(columns).doesNotContain("number", "certificate", "note", "detail");
    }

    @Test
    void nobody_else_reads_or_writes_it_and_the_person_reads_their_own() {
        var held = record(references(TODAY.plusDays(60)));
        for (var tenant : List.of(bank.svs, bank.kettle, bank.stranger)) {
            assertThatThrownBy(() ->
                            bank.as(tenant, () -> bank.bank.care().checks().record(references(null))))
                    .isInstanceOf(DomainException.class);
            assertThat(bank.as(tenant, () -> bank.bank.care().checks().all(null, null, 20, null))
                            .items())
                    .isEmpty();
        }
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        assertThat(bank.as(me, () -> bank.bank.care().checks().mine())).isEmpty();
        bank.as(me, () -> bank.bank.interest().adopt(amina.cancelUrl().substring(Receipt.TAKE_BACK.length())));

        assertThat(bank.as(me, () -> bank.bank.care().checks().mine()))
                .extracting(HeldCheck::id)
                .containsExactly(held.id());
        assertThat(bank.as(me, () -> bank.core.database().read(bank.bank.care().checks()::held)))
                .containsExactly("references");
        var other = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        assertThat(bank.as(other, () -> bank.bank.care().checks().mine())).isEmpty();

        bank.city.run(
                bank.coordinator(bank.pantry), () -> bank.bank.care().checks().end(held.id()));
        assertThat(bank.as(me, () -> bank.bank.care().checks().mine())).isEmpty();
        assertThat(bank.as(me, () -> bank.core.database().read(bank.bank.care().checks()::held)))
                .isEmpty();
    }

    @Test
    void both_are_told_thirty_and_fourteen_days_before_it_ends_once_each() {
        record(references(TODAY.plusDays(40)));
        for (int day = 0; day <= 45; day++) {
            var at = bank.coordinator(bank.pantry).at(BankCity.NOW.plus(Duration.ofDays(day)));
            for (int again = 0; again < 2; again++) {
                bank.city.run(at, job());
            }
            int told = day < 10 ? 0 : day < 26 ? 1 : 2;
            assertThat(letters("pantry@example.org")).as("day " + day).isEqualTo(told);
            assertThat(letters("amina@example.org")).as("day " + day).isEqualTo(told);
        }
        var last = bank.coordinator(bank.pantry).at(BankCity.NOW.plus(Duration.ofDays(41)));
        assertThat(bank.as(last, () -> bank.bank.care().checks().all(null, "expired", 20, null))
                        .items())
                .hasSize(1);
        assertThat(bank.as(last, () -> bank.bank.care().checks().needed(amina.id()))
                        .held())
                .isEmpty();
    }

    private Runnable job() {
        return bank.module.jobs().stream()
                .filter(one -> one.name().equals("checks-that-end"))
                .map(Job::work)
                .findFirst()
                .orElseThrow();
    }

    private int letters(String address) {
        return bank.look(
                Integer.class,
                "SELECT count(*)::int FROM core.letter WHERE address = ? AND subject LIKE '%check ends on%'",
                address);
    }
}
