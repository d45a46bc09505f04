package org.yourplace.volunteeringbank.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.message.MessageEvents.MessageSent;
import org.yourplace.volunteeringbank.message.MyMessages.Which;

/** A person and a group that write to each other, and shorter words for what they do. */
abstract class TwoSides {
    static final String NUMBER = "07700 900123";
    static final String GAP = ContactDetails.GAP;

    static BankCity bank;
    static OpportunityDetails driver;
    static Messages ours;
    static MyMessages mine;

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
        driver = bank.live(bank.pantry, Listings.of("Friday driver").command());
        ours = bank.bank.messages();
        mine = bank.bank.myMessages();
    }

    static Receipt interested() {
        return sent(BankCity.amina());
    }

    static Receipt sent(SendInterest said) {
        return bank.asGuest(() -> bank.bank.interest().send(driver.id(), said, BankCity.english()));
    }

    static Receipt young(String guardian) {
        return sent(new SendInterest(
                "Sam Young", "sam@example.org", null, null, "16-17", null, null, "Pat Young", guardian));
    }

    static void agrees(Receipt receipt, String word) {
        bank.as(bank.svs, () -> {
            bank.bank
                    .care()
                    .guardians()
                    .record(
                            receipt.id(),
                            new org.yourplace.volunteeringbank.guardian.RecordGuardian(word, "Rang at nine."));
            return true;
        });
    }

    static Which held(Receipt receipt) {
        return Which.held(receipt.cancelUrl().substring(Receipt.TAKE_BACK.length()));
    }

    static Conversation person(Receipt receipt, String text) {
        return bank.asGuest(() -> mine.write(held(receipt), new WriteMessage(text)));
    }

    static Conversation group(Receipt receipt, String text) {
        return bank.as(bank.pantry, () -> ours.write(receipt.id(), new WriteMessage(text)));
    }

    static Conversation asGroup(Receipt receipt) {
        return bank.as(bank.pantry, () -> ours.read(receipt.id()));
    }

    static Conversation asPerson(Receipt receipt) {
        return bank.asGuest(() -> mine.read(held(receipt)));
    }

    static List<String> texts(Conversation seen) {
        return seen.messages().stream().map(Message::text).toList();
    }

    static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    /** Delivers the letters about the latest message, as the outbox does. */
    static void delivered(Receipt receipt) {
        var message = bank.look(
                UUID.class,
                "SELECT id FROM volunteering_bank.message WHERE application_id = ? ORDER BY number DESC LIMIT 1",
                receipt.id());
        bank.as(bank.pantry, () -> {
            new MessageLetters(bank.core).tell(new MessageSent(receipt.id(), message));
            return true;
        });
    }

    static @Nullable String latest(String table, String address) {
        return bank.look(
                String.class,
                "SELECT (SELECT subject || E'\\n' || plain FROM core." + table
                        + " WHERE address = ? AND plain LIKE '%/messages/%' ORDER BY written_at DESC, id DESC LIMIT 1)",
                address);
    }

    static String secret(@Nullable String letter, String before) {
        var link = Pattern.compile(before + "([^/\\s]+)").matcher(String.valueOf(letter));
        assertThat(link.find()).as(letter).isTrue();
        return link.group(1);
    }
}
