package org.yourplace.volunteeringbank.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.mydata.MyData;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.message.MyMessages.Which;

/** What one side must not see is not there to be seen: by page, by mail, in the database. */
class ContactHeldBackIT extends TwoSides {
    @Test
    void how_to_reach_the_writer_is_held_back_until_both_share_and_is_theirs_to_see() {
        var receipt = interested();
        person(receipt, "Ring " + NUMBER + " or a.rahman@example.net");
        group(receipt, "Mine is 023 8092 0123");

        assertThat(texts(asGroup(receipt)).getFirst()).isEqualTo("Ring " + GAP + " or " + GAP);
        assertThat(texts(asPerson(receipt)))
                .containsExactly("Ring " + NUMBER + " or a.rahman@example.net", "Mine is " + GAP);
        assertThat(asGroup(receipt).messages()).allMatch(Message::heldBack);

        bank.asGuest(() -> mine.share(held(receipt)));
        assertThat(texts(asGroup(receipt)).getFirst())
                .as("one alone shows nothing")
                .contains(GAP);
        assertThat(asGroup(receipt).phone()).isNull();
        assertThat(asGroup(receipt).email()).isNull();
        assertThat(asPerson(receipt).email()).isNull();

        bank.as(bank.pantry, () -> ours.share(receipt.id()));
        assertThat(texts(asGroup(receipt)).getFirst()).contains(NUMBER).doesNotContain(GAP);
        assertThat(texts(asPerson(receipt)).getLast()).isEqualTo("Mine is 023 8092 0123");
        assertThat(asGroup(receipt).email()).isEqualTo("amina@example.org");
        assertThat(asPerson(receipt).email()).isEqualTo("pantry@example.org");
        assertThat(asPerson(receipt).messages()).noneMatch(Message::heldBack);
    }

    @Test
    void the_database_itself_does_not_hand_over_what_is_held_back() {
        var receipt = interested();
        person(receipt, "Ring " + NUMBER);
        group(receipt, "Ring 023 8092 0123");

        Supplier<String> everything = () -> bank.core.database().read(tx -> tx.sql()
                .createQuery(
                        "SELECT coalesce(string_agg(to_jsonb(m)::text, ' '), '') || (SELECT coalesce(string_agg(to_jsonb(w)::text, ' '), '')"
                                + " FROM volunteering_bank.message_words w WHERE w.application_id = :id)"
                                + " FROM volunteering_bank.message m WHERE m.application_id = :id")
                .bind("id", receipt.id())
                .mapTo(String.class)
                .one());
        assertThat(bank.as(bank.pantry, everything)).contains("023 8092 0123").doesNotContain(NUMBER);
        for (var other : List.of(bank.svs, bank.kettle, bank.stranger)) {
            assertThat(bank.as(other, everything)).as(other.slug()).isEmpty();
        }
        assertThat(bank.asGuest(everything)).isEmpty();
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        bank.as(me, () -> bank.bank.interest().adopt(receipt.cancelUrl().substring(Receipt.TAKE_BACK.length())));
        assertThat(bank.as(me, everything)).contains(NUMBER).doesNotContain("023 8092 0123");
        assertThat(bank.as(me, () -> bank.core.database().read(tx -> new MyData().everything(tx)))
                        .toString())
                .as("what somebody may have of what is held about them")
                .contains(NUMBER)
                .contains("Ring " + GAP)
                .doesNotContain("023 8092 0123");
        assertThat(texts(bank.as(me, () -> mine.read(Which.mine(receipt.id())))))
                .hasSize(2);
    }

    @Test
    void nobody_else_reads_writes_shares_or_reports() {
        var receipt = interested();
        person(receipt, "Hello");
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        for (var tenant : new Tenant[] {bank.svs, bank.kettle, bank.stranger}) {
            refusedAs(CoreError.NOT_FOUND, () -> bank.as(tenant, () -> ours.read(receipt.id())));
            refusedAs(
                    CoreError.NOT_FOUND,
                    () -> bank.as(tenant, () -> ours.write(receipt.id(), new WriteMessage("Psst"))));
            refusedAs(CoreError.NOT_FOUND, () -> bank.as(tenant, () -> ours.share(receipt.id())));
            refusedAs(CoreError.NOT_FOUND, () -> bank.as(tenant, () -> ours.markRead(receipt.id())));
        }
        refusedAs(CoreError.NOT_FOUND, () -> bank.as(me, () -> mine.read(Which.mine(receipt.id()))));
        refusedAs(CoreError.NOT_FOUND, () -> bank.as(me, () -> mine.share(Which.mine(receipt.id()))));
        refusedAs(CoreError.NOT_FOUND, () -> bank.asGuest(() -> mine.read(Which.held("guessed"))));
        var other = interested();
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(
                        () -> mine.read(new Which(receipt.id(), held(other).secret()))));
        var member = Binding.tenant(bank.city.partnership(), bank.pantry, bank.city.person(Role.MEMBER, bank.pantry));
        refusedAs(CoreError.FORBIDDEN, () -> bank.as(member, () -> ours.read(receipt.id())));
        assertThat(texts(asGroup(receipt))).containsExactly("Hello");
    }

    @Test
    void a_letter_to_the_person_opens_the_conversation_for_30_days_and_says_nothing_of_it() {
        var receipt = interested();
        group(receipt, "Ring me on 023 8092 0123 about Saturday");
        delivered(receipt);
        var letter = latest("account_letter", "amina@example.org");
        assertThat(letter).contains("A message from pantry").doesNotContain("8092", "Saturday", GAP);
        assertThat(latest("letter", "amina@example.org"))
                .as("the group cannot look the key up")
                .isNull();
        var key = secret(letter, "/volunteer/messages/");

        assertThat(bank.asGuest(() -> mine.write(Which.held(key), new WriteMessage("Fine.")))
                        .messages())
                .hasSize(2);
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.message_key WHERE key_hash = ?",
                        key))
                .as("only a hash is kept")
                .isZero();
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() -> bank.bank.interest().held(key)));
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() -> bank.bank.interest().takeBack(key, null)));
        var late = bank.city.guest().at(BankCity.NOW.plus(Duration.ofDays(31)));
        refusedAs(CoreError.NOT_FOUND, () -> bank.as(late, () -> mine.read(Which.held(key))));
    }

    @Test
    void before_a_guardian_agrees_nobody_writes_and_without_one_nothing_is_shared() {
        var waits = young("pat1@example.org");
        refusedAs(VolunteeringError.WAITS_FOR_GUARDIAN, () -> person(waits, "Hello"));
        refusedAs(VolunteeringError.WAITS_FOR_GUARDIAN, () -> group(waits, "Hello"));
        refusedAs(VolunteeringError.WAITS_FOR_GUARDIAN, () -> bank.asGuest(() -> mine.share(held(waits))));
        assertThat(asPerson(waits).standing()).isEqualTo(Conversation.WAITS_FOR_GUARDIAN);

        agrees(waits, "telephone");
        person(waits, "Ring " + NUMBER);
        assertThat(texts(asGroup(waits))).containsExactly("Ring " + GAP);
        bank.asGuest(() -> mine.share(held(waits)));
        bank.as(bank.pantry, () -> ours.share(waits.id()));
        assertThat(texts(asGroup(waits))).containsExactly("Ring " + NUMBER);
    }

    @Test
    void under_18_with_a_guardian_who_was_not_asked_nothing_is_shared_from_here() {
        var receipt = interested();
        bank.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE volunteering_bank.application SET age_band = '16-17' WHERE id = ?", receipt.id()));
        person(receipt, "Ring " + NUMBER);
        refusedAs(VolunteeringError.NOT_SHARED_UNDER_18, () -> bank.asGuest(() -> mine.share(held(receipt))));
        refusedAs(VolunteeringError.NOT_SHARED_UNDER_18, () -> bank.as(bank.pantry, () -> ours.share(receipt.id())));
        assertThat(asGroup(receipt).mayShare()).isFalse();
        assertThat(texts(asGroup(receipt))).containsExactly("Ring " + GAP);
    }
}
