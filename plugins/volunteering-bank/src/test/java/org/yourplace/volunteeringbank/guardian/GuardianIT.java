package org.yourplace.volunteeringbank.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;
import org.yourplace.volunteeringbank.shift.BookPlace;
import org.yourplace.volunteeringbank.shift.PlaceReceipt;
import org.yourplace.volunteeringbank.shift.WriteShifts;

class GuardianIT {
    private static BankCity bank;
    private static OpportunityDetails driver;

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
        driver = bank.live(bank.pantry, Listings.of("Friday sorting").command());
    }

    private static SendInterest sam(String age, @Nullable String guardian) {
        return new SendInterest(
                "Sam Young",
                null,
                "sam@example.org",
                "07700 900111",
                age,
                "evening",
                "I live at 4 Hill Lane",
                guardian == null ? null : "Pat Young",
                guardian);
    }

    private static Receipt sent(SendInterest said) {
        return bank.asGuest(() -> bank.bank.interest().send(driver.id(), said, BankCity.english()));
    }

    private static Applicant seen(UUID application) {
        return bank.as(bank.pantry, () -> bank.bank.people().read(application));
    }

    private static String secretOf(String guardian) {
        var letter = bank.look(
                String.class,
                "SELECT plain FROM core.account_letter WHERE address = ? ORDER BY written_at DESC LIMIT 1",
                guardian);
        var link = Pattern.compile("/volunteer/guardian/(\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
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
        for (var tenant : new org.yourplace.platform.directory.Tenant[] {bank.pantry, bank.svs}) {
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
        bank.city.run(bank.coordinator(bank.pantry), () -> new org.yourplace.volunteeringbank.application.GroupService(
                        bank.core)
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
    void a_guardian_is_not_asked_at_the_young_persons_own_address_however_it_is_written() {
        for (var own : new String[] {"SAM@example.org", "07700 900111", "+44 7700 900111", "0044 7700900111"}) {
            assertThat(sam("16-17", own).asksThemselves()).as(own).isTrue();
        }
        assertThat(sam("16-17", "07700 900112").asksThemselves()).isFalse();
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
        for (var tenant : new org.yourplace.platform.directory.Tenant[] {bank.pantry, bank.kettle, bank.stranger}) {
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
    void what_is_for_adults_is_not_found_by_who_says_16_and_is_refused() {
        var adult = bank.live(
                bank.pantry, Listings.of("Zebra night shift").minimumAge(18).command());
        var asked = new SearchOpportunities(
                "zebra", null, null, null, null, null, false, null, false, false, false, false, null, null, null, 5,
                null);
        assertThat(bank.asGuest(() -> bank.bank.search().search(asked)).total()).isEqualTo(1);
        assertThat(bank.asGuest(() -> bank.bank.search().search(asked, AgeBand.SIXTEEN_OR_SEVENTEEN))
                        .total())
                .isZero();
        refusedAs(
                VolunteeringError.TOO_YOUNG,
                () -> bank.asGuest(() ->
                        bank.bank.interest().send(adult.id(), sam("16-17", "pat6@example.org"), BankCity.english())));
    }

    @Test
    void a_place_at_a_shift_is_for_who_has_a_guardians_yes_with_that_group() {
        var me = org.yourplace.platform.who.Binding.person(
                bank.city.partnership(), bank.city.person(org.yourplace.spi.who.Role.MEMBER));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.asGuest(() -> place("under-16", false)));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.asGuest(() -> place("16-17", true)));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.as(me, () -> place("16-17", false)));
        bank.as(me, () -> bank.bank.interest().send(driver.id(), sam("16-17", "pat7@example.org"), BankCity.english()));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.as(me, () -> place("16-17", false)));
        bank.asGuest(() -> bank.bank.care().guardians().answer(secretOf("pat7@example.org"), true, Locale.UK));

        assertThat(bank.as(me, () -> place("16-17", false)).state()).isEqualTo("booked");
        assertThat(bank.asGuest(() -> place("18-plus", false)).state()).isEqualTo("booked");
    }

    /** A place at a new shift of the listing. */
    private static PlaceReceipt place(String age, boolean everyTime) {
        var shift = bank.as(bank.pantry, () -> bank.bank
                        .turns()
                        .shifts()
                        .write(new WriteShifts(
                                driver.id(),
                                LocalDate.of(2026, 6, 13),
                                LocalTime.of(10, 0),
                                LocalTime.of(12, 0),
                                5,
                                everyTime ? "weekly" : null,
                                everyTime ? 3 : null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .getFirst();
        var said = new BookPlace(
                "Sam Young", null, "sam@example.org", null, age, "Pat Young", "pat7@example.org", everyTime);
        return bank.bank.turns().bookings().book(shift.id(), said, BankCity.english());
    }

    @Test
    void nobody_of_the_group_can_look_up_the_letters_that_ask_a_guardian() {
        sent(sam("16-17", "pat8@example.org"));

        for (var tenant : new org.yourplace.platform.directory.Tenant[] {bank.pantry, bank.svs}) {
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

    @Test
    void the_partnership_may_want_the_guardian_of_16_and_17_told_or_not_asked() {
        assertThat(Guarding.of(AgeBand.SIXTEEN_OR_SEVENTEEN, "require")).isEqualTo(Guarding.FIRST);
        assertThat(Guarding.of(AgeBand.SIXTEEN_OR_SEVENTEEN, "inform")).isEqualTo(Guarding.INFORMED);
        assertThat(Guarding.of(AgeBand.SIXTEEN_OR_SEVENTEEN, "none")).isEqualTo(Guarding.NONE);
        assertThat(Guarding.of(AgeBand.UNDER_16, "none")).isEqualTo(Guarding.FIRST);
        assertThat(Guarding.of(AgeBand.ADULT, "require")).isEqualTo(Guarding.NONE);
    }
}
