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
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Somebody young offers to help at the pantry, and a guardian is asked. */
abstract class YoungHelper {
    static final String YOUNG = "sam@example.org";
    static final String GUARDIAN = "pat@example.org";

    static BankCity bank;
    static OpportunityDetails sorting;

    /** A city in which nobody was asked yet; each class says how often it wants one. */
    static void fresh() {
        bank = new BankCity();
        sorting = bank.live(bank.pantry, Listings.of("Friday sorting").command());
    }

    static SendInterest sam(String age, @Nullable String guardian) {
        return new SendInterest(
                "Sam Young",
                null,
                YOUNG,
                "07700 900111",
                age,
                "evening",
                "I live at 4 Hill Lane",
                guardian == null ? null : "Pat Young",
                guardian);
    }

    static Receipt sent(SendInterest said) {
        return bank.asGuest(() -> bank.bank.interest().send(sorting.id(), said, BankCity.english()));
    }

    static Applicant seen(UUID application) {
        return bank.as(bank.pantry, () -> bank.bank.people().read(application));
    }

    static void setting(String key, String value) {
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.partnership_setting VALUES (?, 'volunteering-bank', ?, ?)",
                        bank.city.partnership().id(),
                        key,
                        value));
        bank.city.directory().refresh();
    }

    static List<String> letters(String to) {
        return bank.city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT subject || '\n' || plain FROM core.account_letter WHERE address = :to ORDER BY written_at, id")
                .bind("to", to)
                .mapTo(String.class)
                .list());
    }

    /** The secret of the latest letter that asks this guardian. */
    static String secretOf(String guardian) {
        return secretIn(letters(guardian).getLast());
    }

    static String secretIn(String letter) {
        var link = Pattern.compile("/volunteer/guardian/(\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    static void answer(String secret, boolean agrees, int days) {
        bank.as(
                bank.city.guest().at(BankCity.NOW.plus(Duration.ofDays(days))),
                () -> bank.bank.care().guardians().answer(secret, agrees, Locale.UK));
    }

    static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
