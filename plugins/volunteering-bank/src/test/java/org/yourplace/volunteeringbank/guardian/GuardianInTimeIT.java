package org.yourplace.volunteeringbank.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Nobody waits for a guardian for ever, nobody is their own, and the young person hears what becomes of it. */
class GuardianInTimeIT {
    private static final String YOUNG = "sam@example.org";
    private static final String GUARDIAN = "pat@example.org";

    private BankCity bank;
    private OpportunityDetails sorting;

    @BeforeEach
    void a_city() {
        bank = new BankCity();
        sorting = bank.live(bank.pantry, Listings.of("Friday sorting").command());
    }

    private static SendInterest sam(String age, @Nullable String guardian) {
        return new SendInterest(
                "Sam Young", null, YOUNG, "07700 900111", age, "evening", "Hello", "Pat Young", guardian);
    }

    private Receipt sent(SendInterest said) {
        return bank.asGuest(() -> bank.bank.interest().send(sorting.id(), said, BankCity.english()));
    }

    private Applicant seen(UUID application) {
        return bank.as(bank.pantry, () -> bank.bank.people().read(application));
    }

    /** The recurring work of a tenant, so many days later. */
    private void after(int days) {
        work(bank.pantry, "guardians", days, () -> new GuardianJobs(bank.core).run());
    }

    private void work(Tenant tenant, String name, int days, Runnable run) {
        var ticket = UUID.randomUUID();
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at) VALUES (?, ?, ?, 'volunteering-bank', ?, '2026-01-01Z')",
                        ticket,
                        tenant.id(),
                        tenant.id(),
                        name));
        bank.city.run(
                Binding.job(bank.city.partnership(), tenant, ticket).at(BankCity.NOW.plus(Duration.ofDays(days))), run);
        bank.city
                .owner()
                .useHandle(handle -> handle.execute("UPDATE core.ticket SET done_at = now() WHERE id = ?", ticket));
    }

    private void setting(String key, String value) {
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.partnership_setting VALUES (?, 'volunteering-bank', ?, ?)",
                        bank.city.partnership().id(),
                        key,
                        value));
        bank.city.directory().refresh();
    }

    private List<String> letters(String to) {
        return bank.city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT subject || '\n' || plain FROM core.account_letter WHERE address = :to ORDER BY written_at, id")
                .bind("to", to)
                .mapTo(String.class)
                .list());
    }

    private static String secretOf(String letter) {
        var link = Pattern.compile("/volunteer/guardian/(\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void answer(String secret, boolean agrees, int days) {
        bank.as(
                bank.city.guest().at(BankCity.NOW.plus(Duration.ofDays(days))),
                () -> bank.bank.care().guardians().answer(secret, agrees, Locale.UK));
    }

    private static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void a_guardian_who_does_not_answer_is_asked_once_more_and_either_letter_can_be_answered() {
        var first = sent(sam("16-17", GUARDIAN));
        var second = sent(new SendInterest(
                "Ali Young", null, "ali@example.org", null, "under-16", null, null, "Pat Young", GUARDIAN));
        after(6);
        assertThat(letters(GUARDIAN)).hasSize(2);

        after(8);
        after(9);

        assertThat(letters(GUARDIAN)).hasSize(4);
        var again = letters(GUARDIAN).stream()
                .filter(letter -> letter.contains("May Sam help? We have not heard from you"))
                .findFirst()
                .orElseThrow();
        assertThat(again).contains("You have 22 days left");
        var firstOfAli = letters(GUARDIAN).stream()
                .filter(letter -> letter.contains("May Ali help? Please answer"))
                .findFirst()
                .orElseThrow();
        answer(secretOf(again), true, 10);
        answer(secretOf(firstOfAli), true, 10);
        assertThat(seen(first.id()).email()).isEqualTo(YOUNG);
        assertThat(seen(second.id()).email()).isEqualTo("ali@example.org");
    }

    @Test
    void after_its_days_it_lapses_the_young_person_and_the_group_are_told_and_nothing_is_kept() {
        var receipt = sent(sam("16-17", GUARDIAN));
        after(31);

        var seen = seen(receipt.id());
        assertThat(seen.state()).isEqualTo("withdrew");
        assertThat(seen.guardian()).isEqualTo("lapsed");
        assertThat(letters(YOUNG).getLast()).contains("did not answer in time", "We have removed your address");
        assertThat(bank.look(
                        String.class,
                        "SELECT concat_ws('|', name, email, phone, message, guardian_name, guardian_contact)"
                                + " FROM volunteering_bank.young_contact WHERE id = ?",
                        receipt.id()))
                .isEqualTo("Sam||");
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM core.ticket WHERE payload::text LIKE '%' || ? || '%' AND name LIKE '%Withdrawn%'",
                        receipt.id().toString()))
                .as("the group hears of it")
                .isOne();
        after(32);
        assertThat(letters(YOUNG)).hasSize(2);
        refusedAs(CoreError.NOT_FOUND, () -> {
            answer(secretOf(letters(GUARDIAN).getFirst()), true, 32);
            return true;
        });
    }

    @Test
    void how_long_that_is_the_partnership_says() {
        setting("guardian-days", "10");
        var receipt = sent(sam("16-17", GUARDIAN));
        assertThat(letters(GUARDIAN).getFirst()).contains("You have 10 days");
        after(9);
        assertThat(seen(receipt.id()).waitsForGuardian()).isTrue();
        after(11);
        assertThat(seen(receipt.id()).guardian()).isEqualTo("lapsed");
    }

    @Test
    void what_is_kept_back_is_given_to_no_other_work_and_to_no_member() {
        var receipt = sent(sam("16-17", GUARDIAN));
        var asking = "SELECT count(*)::int FROM volunteering_bank.ask_guardian_again('%s', repeat('a', 64))"
                .formatted(receipt.id());
        var lapsing = "SELECT count(*)::int FROM volunteering_bank.lapse_guardian('%s')".formatted(receipt.id());
        for (var sql : List.of(asking, lapsing)) {
            for (var tenant : List.of(bank.pantry, bank.svs, bank.stranger)) {
                assertThat(bank.as(tenant, () -> count(sql))).isZero();
                work(tenant, "remind", 40, () -> assertThat(count(sql)).isZero());
            }
            work(bank.stranger, "guardians", 40, () -> assertThat(count(sql)).isZero());
        }
        assertThat(seen(receipt.id()).waitsForGuardian()).isTrue();
    }

    private int count(String sql) {
        return bank.core
                .database()
                .write(tx -> tx.sql().createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void the_young_person_hears_of_a_yes_and_of_a_no() {
        sent(sam("16-17", GUARDIAN));
        assertThat(letters(YOUNG).getFirst())
                .contains("We ask your parent or guardian first", "sees your first name and nothing else")
                .doesNotContain("should reply by");
        answer(secretOf(letters(GUARDIAN).getFirst()), false, 1);
        assertThat(letters(YOUNG).getLast()).contains("said no to \"Friday sorting\"");

        sent(sam("16-17", "another@example.org"));
        answer(secretOf(letters("another@example.org").getFirst()), true, 1);
        work(bank.pantry, "remind", 1, () -> bank.module.jobs().stream()
                .filter(job -> job.name().equals("remind"))
                .forEach(job -> job.work().run()));
        assertThat(letters(YOUNG).getLast()).contains("Good news", "now knows how to reach you");
    }

    @Test
    void a_group_that_nobody_supports_cannot_wait_for_a_guardian_whom_nobody_rings() {
        var alone = bank.live(bank.stranger, Listings.of("Alone").command());
        assertThatThrownBy(() -> bank.asGuest(
                        () -> bank.bank.interest().send(alone.id(), sam("16-17", "07700 900999"), BankCity.english())))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.violations())
                        .extracting(one -> one.field() + " " + one.reason())
                        .containsExactly("guardianContact guardian-by-mail"));
        bank.asGuest(() -> bank.bank.interest().send(alone.id(), sam("16-17", GUARDIAN), BankCity.english()));
        assertThat(sent(sam("16-17", "07700 900999")).reference())
                .as("SVS rings for its groups")
                .isNotNull();
    }

    @Test
    void a_guardian_who_is_only_told_and_has_no_mail_is_rung_by_the_supporter() {
        setting("guardian-16-17", "inform");
        var receipt = sent(sam("16-17", "07700 900999"));

        assertThat(seen(receipt.id()).waitsForGuardian()).isFalse();
        assertThat(seen(receipt.id()).email()).isEqualTo(YOUNG);
        assertThat(bank.as(bank.svs, () -> bank.bank.desk().monday()).guardians())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.tell()).isTrue();
                    assertThat(one.guardianPhone()).isEqualTo("07700 900999");
                });
        var told = new RecordGuardian("told", "Rang at nine.");
        refusedAs(CoreError.NOT_FOUND, () -> bank.as(bank.kettle, () -> recorded(receipt, told)));
        bank.as(bank.svs, () -> recorded(receipt, told));
        assertThat(seen(receipt.id()).guardian()).isEqualTo("told");
        assertThat(bank.as(bank.svs, () -> bank.bank.desk().monday()).guardians())
                .isEmpty();
        refusedAs(CoreError.NOT_FOUND, () -> bank.as(bank.svs, () -> recorded(receipt, told)));
    }

    private boolean recorded(Receipt receipt, RecordGuardian said) {
        bank.bank.care().guardians().record(receipt.id(), said);
        return true;
    }

    @Test
    void nobody_is_their_own_guardian_however_their_address_is_written() {
        for (var own : List.of("Sam+mum@Example.org", "SAM@example.org", "+44 7700 900111")) {
            assertThat(sam("16-17", own).asksThemselves()).as(own).isTrue();
        }
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        var mine = bank.as(me, () -> bank.core.database().<String>read(tx -> tx.sql()
                .createQuery("SELECT email FROM core.person WHERE id = core.me()")
                .mapTo(String.class)
                .one()));
        var tagged = mine.replace("@", "+parent@");
        for (var own : List.of(mine, mine.toUpperCase(Locale.ROOT), tagged)) {
            assertThatThrownBy(() -> bank.as(
                            me, () -> bank.bank.interest().send(sorting.id(), sam("16-17", own), BankCity.english())))
                    .as(own)
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.violations())
                            .extracting(one -> one.reason())
                            .containsExactly("guardian-same"));
        }
        bank.as(me, () -> bank.bank.interest().send(sorting.id(), sam("16-17", GUARDIAN), BankCity.english()));
        var secret = secretOf(letters(GUARDIAN).getFirst());
        refusedAs(
                VolunteeringError.OWN_GUARDIAN,
                () -> bank.as(me, () -> bank.bank.care().guardians().answer(secret, true, Locale.UK)));
        answer(secret, true, 1);
    }
}
