package org.yourplace.volunteeringbank.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.CoreError;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.Receipt;

/** Until a guardian agrees, the group knows a first name and an age band; the yes passes on the rest, once. */
class GuardianIT extends YoungHelper {
    @BeforeAll
    static void a_city() {
        fresh();
    }

    @Test
    void before_the_guardian_agrees_the_group_has_a_first_name_and_an_age_band_only() {
        var receipt = sent(sam("16-17", "pat1@example.org"));

        var seen = seen(receipt.id());
        assertThat(seen.name()).isEqualTo("Sam");
        assertThat(seen.ageBand()).isEqualTo("16-17");
        assertThat(seen.waitsForGuardian()).isTrue();
        assertThat(new Object[] {seen.email(), seen.phone(), seen.message(), seen.guardianContact(), seen.guardianName()
                })
                .containsOnlyNulls();
        for (var tenant : new Tenant[] {bank.pantry, bank.svs}) {
            int rows = bank.as(tenant, () -> bank.core.database().<Integer>read(tx -> tx.sql()
                    .createQuery("SELECT count(*) FROM volunteering_bank.young_contact")
                    .mapTo(Integer.class)
                    .one()));
            assertThat(rows).as("rows that " + tenant.slug() + " reads").isZero();
        }
        refusedAs(
                VolunteeringError.WAITS_FOR_GUARDIAN,
                () -> bank.as(
                        bank.pantry,
                        () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("contacted", null))));
    }

    @Test
    void the_guardians_yes_passes_it_on_once_and_starts_the_days() {
        var receipt = sent(sam("16-17", "pat2@example.org"));
        var secret = secretOf("pat2@example.org");
        assertThat(bank.asGuest(() -> bank.bank.care().guardians().read(secret)).firstName())
                .isEqualTo("Sam");
        assertThat(seen(receipt.id()).waitsForGuardian())
                .as("looking changes nothing")
                .isTrue();

        var later = bank.city.guest().at(BankCity.NOW.plus(Duration.ofDays(10)));
        bank.as(later, () -> bank.bank.care().guardians().answer(secret, true, Locale.UK));
        bank.as(later, () -> bank.bank.care().guardians().answer(secret, false, Locale.UK));

        var seen = seen(receipt.id());
        assertThat(seen.name()).isEqualTo("Sam Young");
        assertThat(seen.email()).isEqualTo("sam@example.org");
        assertThat(seen.guardianName()).isEqualTo("Pat Young");
        assertThat(seen.guardian()).isEqualTo("agreed");
        assertThat(seen.state()).isEqualTo("sent");
        assertThat(seen.late()).isFalse();
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.young_contact WHERE id = ? AND email IS NOT NULL",
                        receipt.id()))
                .as("how to reach them is in one row only")
                .isZero();
    }

    @Test
    void that_the_group_can_reach_them_now_is_mailed_once_even_when_the_group_moves_the_days_first() {
        var receipt = sent(sam("16-17", "pat9@example.org"));
        bank.asGuest(() -> bank.bank.care().guardians().answer(secretOf("pat9@example.org"), true, Locale.UK));
        bank.city.run(bank.coordinator(bank.pantry), () -> new GroupService(bank.core)
                .away(bank.organisation(bank.pantry), LocalDate.of(2026, 6, 15)));

        for (int i = 0; i < 3; i++) {
            bank.city.run(bank.coordinator(bank.pantry), () -> bank.module.jobs().stream()
                    .filter(job -> job.name().equals("remind"))
                    .forEach(job -> job.work().run()));
        }

        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM core.letter WHERE about = ? AND address = 'pantry@example.org'"
                                + " AND position('guardian' IN plain) > 0",
                        receipt.reference()))
                .isEqualTo(1);
    }

    @Test
    void the_guardians_no_ends_it_and_nothing_passes() {
        var receipt = sent(sam("under-16", "pat3@example.org"));
        bank.asGuest(() -> bank.bank.care().guardians().answer(secretOf("pat3@example.org"), false, Locale.UK));

        var seen = seen(receipt.id());
        assertThat(seen.state()).isEqualTo("withdrew");
        assertThat(seen.email()).isNull();
        assertThat(seen.name()).isEqualTo("Sam");
    }

    @Test
    void nobody_answers_in_the_guardians_place() {
        var receipt = sent(sam("16-17", "pat4@example.org"));
        var own = receipt.cancelUrl().substring(Receipt.TAKE_BACK.length());
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() -> bank.bank.care().guardians().answer(own, true, Locale.UK)));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() -> bank.bank.care().guardians().answer("guessed", true, Locale.UK)));
        for (var tenant : new Tenant[] {bank.pantry, bank.kettle, bank.stranger}) {
            refusedAs(
                    CoreError.NOT_FOUND,
                    () -> bank.as(tenant, () -> {
                        bank.bank.care().guardians().record(receipt.id(), new RecordGuardian("unsafe", "no"));
                        return true;
                    }));
        }
        refusedAs(CoreError.INVALID, () -> sent(sam("16-17", "sam@example.org")));
        refusedAs(CoreError.INVALID, () -> sent(sam("16-17", "07700 900 111")));
        refusedAs(CoreError.INVALID, () -> sent(sam("16-17", null)));
        var late = bank.city.guest().at(BankCity.NOW.plus(Duration.ofDays(31)));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.as(
                        late,
                        () -> bank.bank.care().guardians().answer(secretOf("pat4@example.org"), true, Locale.UK)));
        assertThat(seen(receipt.id()).waitsForGuardian()).isTrue();
    }

    @Test
    void a_supporter_rings_who_has_no_mail_and_passes_on_without_a_guardian_for_a_recorded_reason() {
        var rung = sent(sam("16-17", "07700 900999"));
        var unsafe = sent(sam("16-17", "pat5@example.org"));
        var waits = bank.as(bank.svs, () -> bank.bank.desk().monday()).guardians();
        assertThat(waits).anySatisfy(one -> {
            assertThat(one.reference()).isEqualTo(rung.reference());
            assertThat(one.guardianPhone()).isEqualTo("07700 900999");
        });
        assertThat(waits).anySatisfy(one -> {
            assertThat(one.reference()).isEqualTo(unsafe.reference());
            assertThat(one.guardianPhone()).isNull();
        });

        bank.as(bank.svs, () -> {
            bank.bank
                    .care()
                    .guardians()
                    .record(rung.id(), new RecordGuardian("telephone", "Rang at nine; she agrees."));
            bank.bank.care().guardians().record(unsafe.id(), new RecordGuardian("unsafe", "Social worker advises."));
            return true;
        });
        assertThat(seen(rung.id()).guardianName()).isEqualTo("Pat Young");
        assertThat(seen(unsafe.id()).phone()).isEqualTo("07700 900111");
        assertThat(seen(unsafe.id()).guardianName())
                .as("the group learns nothing of a guardian")
                .isNull();
        assertThat(bank.look(
                        String.class,
                        "SELECT reason || ' ' || (said_by IS NOT NULL) || ' ' || (said_at IS NOT NULL)"
                                + " FROM volunteering_bank.guardian_record WHERE application_id = ?",
                        unsafe.id()))
                .isEqualTo("Social worker advises. true true");
    }

    @Test
    void nobody_of_the_group_can_look_up_the_letters_that_ask_a_guardian() {
        sent(sam("16-17", "pat8@example.org"));

        for (var tenant : new Tenant[] {bank.pantry, bank.svs}) {
            int letters = bank.as(tenant, () -> bank.core.database().<Integer>read(tx -> tx.sql()
                    .createQuery("SELECT count(*) FROM core.letter WHERE plain LIKE '%/volunteer/guardian/%'"
                            + " OR address LIKE 'pat%@example.org' OR address = 'sam@example.org'")
                    .mapTo(Integer.class)
                    .one()));
            assertThat(letters)
                    .as("letters that " + tenant.slug() + " can look up")
                    .isZero();
        }
        assertThat(secretOf("pat8@example.org")).isNotEmpty();
    }
}
