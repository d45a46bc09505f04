package org.yourplace.volunteeringbank.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.CoreError;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Receipt;

class MessagesIT extends TwoSides {
    @Test
    void both_write_and_each_reads_what_the_other_wrote() {
        var receipt = interested();
        person(receipt, "Is there a bus?");
        group(receipt, "Yes, the 18.");

        assertThat(texts(asPerson(receipt))).containsExactly("Is there a bus?", "Yes, the 18.");
        assertThat(texts(asGroup(receipt))).containsExactly("Is there a bus?", "Yes, the 18.");
        assertThat(asPerson(receipt).side()).isEqualTo("person");
        assertThat(asGroup(receipt).person()).isEqualTo("Amina");
    }

    @Test
    void a_group_answers_by_its_mailed_link_and_reaches_its_own_people_only() {
        var receipt = interested();
        person(receipt, "Is it step-free?");
        delivered(receipt);
        var letter = latest("letter", "pantry@example.org");
        assertThat(letter).contains("A message from Amina").doesNotContain("step-free", "amina@example.org");
        var secret = secret(letter, "/our-group/");

        bank.asGuest(() ->
                bank.core.links().asLinkHolder(secret, () -> ours.write(receipt.id(), new WriteMessage("It is."))));
        assertThat(texts(asPerson(receipt))).containsExactly("Is it step-free?", "It is.");
        var elsewhere = bank.live(bank.stranger, Listings.of("Elsewhere").command());
        var foreign =
                bank.asGuest(() -> bank.bank.interest().send(elsewhere.id(), BankCity.amina(), BankCity.english()));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() -> bank.core.links().asLinkHolder(secret, () -> ours.read(foreign.id()))));
    }

    @Test
    void several_messages_in_a_row_make_one_letter_until_one_is_read() {
        var receipt = interested();
        group(receipt, "One");
        delivered(receipt);
        group(receipt, "Two");
        delivered(receipt);
        assertThat(keys(receipt)).isEqualTo(1);
        bank.asGuest(() -> mine.markRead(held(receipt)));
        group(receipt, "Three");
        delivered(receipt);
        assertThat(keys(receipt)).isEqualTo(2);
    }

    @Test
    void the_groups_first_message_is_the_first_contact_and_the_persons_is_not() {
        var receipt = interested();
        person(receipt, "Hello?");
        assertThat(bank.as(bank.pantry, () -> bank.bank.people().read(receipt.id()))
                        .state())
                .isEqualTo("sent");
        group(receipt, "Hello!");
        var seen = bank.as(bank.pantry, () -> bank.bank.people().read(receipt.id()));
        assertThat(seen.state()).isEqualTo("contacted");
        group(receipt, "Are you there?");
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.application_step WHERE application_id = ?",
                        receipt.id()))
                .isEqualTo(2);
    }

    @Test
    void what_is_new_is_counted_until_it_is_marked_as_read() {
        var receipt = interested();
        person(receipt, "One");
        person(receipt, "Two");
        assertThat(bank.as(bank.pantry, () -> bank.bank.people().read(receipt.id()))
                        .unread())
                .isEqualTo(2);
        assertThat(asGroup(receipt).unread()).isEqualTo(2);
        assertThat(asGroup(receipt).unread()).as("looking changes nothing").isEqualTo(2);
        bank.as(bank.pantry, () -> ours.markRead(receipt.id()));
        assertThat(asGroup(receipt).unread()).isZero();
        group(receipt, "Answer");
        assertThat(bank.asGuest(() -> bank.bank.interest().held(held(receipt).secret()))
                        .unread())
                .isEqualTo(1);
        person(receipt, "Whoever writes has read");
        assertThat(asPerson(receipt).unread()).isZero();
    }

    @Test
    void what_is_over_is_read_and_reported_and_nobody_writes_any_more() {
        var receipt = interested();
        group(receipt, "Hello");
        bank.asGuest(() -> bank.bank.interest().takeBack(held(receipt).secret(), null));
        refusedAs(VolunteeringError.CONVERSATION_OVER, () -> group(receipt, "Why?"));
        refusedAs(VolunteeringError.CONVERSATION_OVER, () -> person(receipt, "Because"));
        assertThat(texts(asPerson(receipt))).containsExactly("Hello");
        assertThat(asPerson(receipt).standing()).isEqualTo(Conversation.OVER);
    }

    @Test
    void a_report_reaches_the_supporter_with_the_conversation_and_who_reported_and_the_group_learns_nothing() {
        var receipt = interested();
        group(receipt, "Send me twenty pounds to 023 8092 0123");
        bank.asGuest(() -> {
            mine.report(held(receipt), new ReportMessages("They ask for money"));
            mine.report(held(receipt), new ReportMessages("Once more"));
            return true;
        });
        var tasks = tasks(bank.svs, receipt);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst())
                .contains("Reported by Amina", "They ask for money", "Send me twenty pounds to " + GAP, "1. pantry");
        assertThat(tasks(bank.pantry, receipt)).isEmpty();
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM core.audit WHERE tenant_id = ? AND subject = ? AND action LIKE '%report%'",
                        bank.pantry.id(),
                        receipt.id()))
                .as("lines of the group's own trail")
                .isZero();
        bank.as(bank.pantry, () -> {
            ours.report(receipt.id(), new ReportMessages("Rude"));
            return true;
        });
        assertThat(tasks(bank.svs, receipt)).hasSize(2);
        var silent = interested();
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() -> {
                    mine.report(held(silent), new ReportMessages("Nothing was written"));
                    return true;
                }));
    }

    @Test
    void who_reports_sees_their_own_words_whole_and_the_supporter_reads_no_way_to_reach_anybody() {
        var receipt = interested();
        person(receipt, "Ring me on " + NUMBER);
        bank.asGuest(() -> {
            mine.report(held(receipt), new ReportMessages("They never rang me on " + NUMBER));
            return true;
        });

        assertThat(texts(asPerson(receipt))).containsExactly("Ring me on " + NUMBER);
        assertThat(tasks(bank.svs, receipt)).singleElement().satisfies(detail -> assertThat(detail)
                .contains("Ring me on " + GAP, "They never rang me on " + GAP)
                .doesNotContain(NUMBER));
    }

    @Test
    void eleven_in_an_hour_are_too_many_and_2001_characters_too_long() {
        var receipt = interested();
        for (int i = 1; i <= 10; i++) {
            person(receipt, "Number " + i);
        }
        refusedAs(VolunteeringError.TOO_MANY_MESSAGES, () -> person(receipt, "Number 11"));
        assertThat(group(receipt, "We are here").messages()).hasSize(11);
        var later = bank.city.guest().at(BankCity.NOW.plus(Duration.ofMinutes(61)));
        assertThat(bank.as(later, () -> mine.write(held(receipt), new WriteMessage("x".repeat(2000))))
                        .messages())
                .hasSize(12);
        refusedAs(CoreError.INVALID, () -> person(receipt, "x".repeat(2001)));
        refusedAs(CoreError.INVALID, () -> person(receipt, " \r\n "));
        assertThat(new WriteMessage("a\r\nb").text()).isEqualTo("a\nb");
    }

    @Test
    void messages_go_with_what_the_person_sent() {
        var receipt = interested();
        person(receipt, "Ring " + NUMBER);
        group(receipt, "Hello");
        delivered(receipt);
        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("not-this-time", "full")));
        bank.run(bank.pantry, "forget", Duration.ofDays(300));

        for (var table : List.of("message", "message_side", "message_key")) {
            assertThat(bank.look(
                            Integer.class,
                            "SELECT count(*)::int FROM volunteering_bank." + table + " WHERE application_id = ?",
                            receipt.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.message_words WHERE application_id = ?",
                        receipt.id()))
                .isZero();
    }

    @Test
    void both_acts_stand_in_the_trail_of_the_group() {
        var receipt = interested();
        person(receipt, "Hello");
        group(receipt, "Hello");
        bank.asGuest(() -> mine.share(held(receipt)));
        var trail = bank.look(
                String.class,
                "SELECT string_agg(action, ' ') FROM core.audit WHERE tenant_id = ? AND subject = ?",
                bank.pantry.id(),
                receipt.id());

        assertThat(trail.split(" "))
                .contains("message-received", "message-sent", "interest-contacted", "contact-shared-by-person");
    }

    private static int keys(Receipt receipt) {
        return bank.look(
                Integer.class,
                "SELECT count(*)::int FROM volunteering_bank.message_key WHERE application_id = ?",
                receipt.id());
    }

    private static List<String> tasks(Tenant tenant, Receipt receipt) {
        return bank.city.owner().<List<String>, RuntimeException>withHandle(db -> db.createQuery(
                        "SELECT detail FROM core.task WHERE tenant_id = :tenant AND kind = 'volunteering-bank:message-report'"
                                + " AND position(:reference IN about) > 0 ORDER BY id")
                .bind("tenant", tenant.id())
                .bind("reference", receipt.reference())
                .mapTo(String.class)
                .list());
    }
}
