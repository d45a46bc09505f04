package org.yourplace.volunteeringbank.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.application.SendInterest;

/** Nobody waits for a guardian for ever, and the young person hears what becomes of it. */
class GuardianInTimeIT extends YoungHelper {
    @BeforeEach
    void a_city() {
        fresh();
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
        answer(secretIn(again), true, 10);
        answer(secretIn(firstOfAli), true, 10);
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
            answer(secretIn(letters(GUARDIAN).getFirst()), true, 32);
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
        answer(secretIn(letters(GUARDIAN).getFirst()), false, 1);
        assertThat(letters(YOUNG).getLast()).contains("said no to \"Friday sorting\"");

        sent(sam("16-17", "another@example.org"));
        answer(secretIn(letters("another@example.org").getFirst()), true, 1);
        work(bank.pantry, "remind", 1, () -> bank.module.jobs().stream()
                .filter(job -> job.name().equals("remind"))
                .forEach(job -> job.work().run()));
        assertThat(letters(YOUNG).getLast()).contains("Good news", "now knows how to reach you");
    }
}
