package org.yourplace.volunteeringbank.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.mydata.MyData;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestAnswered;
import org.yourplace.volunteeringbank.application.ApplicationQueries;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.mail.Correspondence;
import org.yourplace.volunteeringbank.mail.Reach;

/** Who keeps their address and number back is reached by messages only, until both share. */
class KeptContactIT extends TwoSides {
    private static SendInterest keeps(String email) {
        return new SendInterest(
                "Dana Holt",
                null,
                email,
                NUMBER,
                "18-plus",
                null,
                "Or write to dana.holt@example.net",
                null,
                null,
                null,
                true);
    }

    private static Applicant seen(Receipt receipt) {
        return bank.as(bank.pantry, () -> bank.bank.people().read(receipt.id()));
    }

    @Test
    void the_group_has_no_address_and_no_number_until_both_share() {
        var receipt = sent(keeps("dana1@example.org"));
        assertThat(seen(receipt).keptBack()).isTrue();
        assertThat(seen(receipt).email()).isNull();
        assertThat(seen(receipt).phone()).isNull();
        assertThat(seen(receipt).message()).isEqualTo("Or write to " + ContactDetails.GAP);
        int rows = bank.as(bank.pantry, () -> bank.core.database().<Integer>read(tx -> tx.sql()
                .createQuery("SELECT count(*) FROM volunteering_bank.kept_contact")
                .mapTo(Integer.class)
                .one()));
        assertThat(rows).isZero();

        bank.asGuest(() -> mine.share(held(receipt)));
        assertThat(seen(receipt).email()).isNull();
        bank.as(bank.pantry, () -> ours.share(receipt.id()));

        assertThat(seen(receipt).email()).isEqualTo("dana1@example.org");
        assertThat(seen(receipt).phone()).isEqualTo(NUMBER);
        assertThat(seen(receipt).keptBack()).isFalse();
        assertThat(asGroup(receipt).phone()).isEqualTo(NUMBER);
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.kept_contact WHERE id = ?",
                        receipt.id()))
                .as("it is in one row only")
                .isZero();
    }

    @Test
    void letters_reach_them_and_no_member_learns_where() {
        var receipt = sent(keeps("dana2@example.org"));
        group(receipt, "Hello");
        assertThat(asGroup(receipt).reachable()).isTrue();
        Optional<String> told = bank.as(
                bank.pantry,
                () -> bank.core.database().read(tx -> Optional.ofNullable(Reach.of(tx, row(tx, receipt)))));
        assertThat(told).as("the address, for a member").isEmpty();
        var message = bank.look(
                UUID.class, "SELECT id FROM volunteering_bank.message WHERE application_id = ?", receipt.id());
        bank.as(bank.job(bank.pantry), () -> {
            new MessageLetters(bank.core).tell(new MessageEvents.MessageSent(receipt.id(), message));
            return true;
        });
        assertThat(latest("account_letter", "dana2@example.org")).contains("/volunteer/messages/");

        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("not-this-time", "full")));
        bank.as(bank.job(bank.pantry), () -> {
            answered(receipt);
            return true;
        });
        assertThat(
                        bank.look(
                                Integer.class,
                                "SELECT count(*)::int FROM core.account_letter WHERE address = 'dana2@example.org' AND subject LIKE 'Not this time%'"))
                .isEqualTo(1);
        assertThat(bank.look(
                        Integer.class, "SELECT count(*)::int FROM core.letter WHERE address = 'dana2@example.org'"))
                .as("letters that the group can look up")
                .isZero();
    }

    private static Applicant row(Tx tx, Receipt receipt) {
        return new ApplicationQueries(bank.core.workingDays(), bank.core.clock())
                .find(tx, receipt.id())
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static void answered(Receipt receipt) {
        new Correspondence(bank.core)
                .handlers().stream()
                        .filter(handler -> handler.type().equals(InterestAnswered.class))
                        .forEach(handler -> ((Consumer<Object>) (Consumer<?>) handler.reaction())
                                .accept(new InterestAnswered(receipt.id(), "not-this-time")));
    }

    @Test
    void it_is_theirs_to_see_and_to_adopt_and_needs_an_address_for_letters() {
        refusedAs(
                CoreError.INVALID,
                () -> sent(new SendInterest(
                        "Dana Holt", NUMBER, null, null, "18-plus", null, null, null, null, null, true)));
        var receipt = sent(keeps("dana3@example.org"));
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        bank.as(me, () -> bank.bank.interest().adopt(held(receipt).secret()));

        assertThat(bank.as(me, () -> bank.core.database().read(tx -> new MyData().everything(tx)))
                        .toString())
                .contains("dana3@example.org");
        assertThat(bank.asGuest(() -> bank.bank
                                .interest()
                                .heldWith(String.valueOf(held(receipt).secret())))
                        .byMail())
                .isTrue();
    }
}
