package org.yourplace.volunteeringbank.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.Reader;

class QuestionIT {
    private static final Questions THREE = new Questions(List.of(
            new Question("Which days suit you?", "choice", List.of("Monday", "Friday"), true),
            new Question("Can you lift ten kilos?", "yes-no", null, true),
            new Question("What do you like to cook?", "text", null, false)));

    private static BankCity bank;
    private static OpportunityDetails kitchen;

    @BeforeAll
    static void a_listing_that_asks() {
        bank = new BankCity();
        kitchen = bank.live(bank.pantry, Listings.of("Cook on Fridays").command());
        bank.as(bank.pantry, () -> bank.bank.care().questions().ask(kitchen.id(), THREE));
    }

    private static SendInterest said(String age, @Nullable String guardian, Map<String, String> answers) {
        return new SendInterest(
                "Amina Rahman",
                null,
                "amina@example.org",
                null,
                age,
                null,
                null,
                guardian == null ? null : "Pat",
                guardian,
                answers,
                null);
    }

    private static Receipt send(SendInterest said) {
        return bank.asGuest(() -> bank.bank.interest().send(kitchen.id(), said, BankCity.english()));
    }

    private static List<Answered> answered(UUID application) {
        return bank.as(bank.pantry, () -> bank.bank.people().read(application)).answers();
    }

    private static List<String> wrong(Callable<?> work) {
        var wrong = new java.util.ArrayList<String>();
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> refused.violations().stream()
                        .map((Violation one) -> one.field() + " " + one.reason())
                        .forEach(wrong::add));
        return wrong;
    }

    @Test
    void what_was_answered_reaches_the_organisation_with_the_question_of_that_day() {
        var sent = send(said("18-plus", null, Map.of("1", "Friday", "2", "no", "3", "  Soup ")));
        bank.as(bank.pantry, () -> bank.bank
                .care()
                .questions()
                .ask(kitchen.id(), new Questions(List.of(new Question("Other?", "text", null, false)))));

        assertThat(answered(sent.id()))
                .containsExactly(
                        new Answered("Which days suit you?", "Friday"),
                        new Answered("Can you lift ten kilos?", "no"),
                        new Answered("What do you like to cook?", "Soup"));
        bank.as(bank.pantry, () -> bank.bank.care().questions().ask(kitchen.id(), THREE));
    }

    @Test
    void an_answer_that_lacks_or_does_not_fit_is_refused_by_its_number() {
        assertThat(wrong(() -> send(said("18-plus", null, Map.of("1", "Sunday")))))
                .containsExactly("answers.1 unknown-code", "answers.2 required");
        assertThat(wrong(() -> send(said("18-plus", null, Map.of("1", "Friday", "2", "maybe", "3", "x".repeat(1001))))))
                .containsExactly("answers.2 unknown-code", "answers.3 too-long");
        assertThat(wrong(() -> said("18-plus", null, Map.of("name", "x")))).containsExactly("answers unknown-code");
        assertThat(wrong(() -> new Question("Which?", "choice", List.of("one"), true)))
                .containsExactly("choices too-few");
        assertThat(wrong(() -> new Questions(
                        java.util.Collections.nCopies(7, THREE.questions().getFirst()))))
                .containsExactly("questions too-many");
    }

    @Test
    void somebody_youngs_answers_are_kept_back_until_a_guardian_agrees() {
        var sent = send(said("16-17", "pat@example.org", Map.of("1", "Friday", "2", "yes")));
        assertThat(answered(sent.id())).isEmpty();

        var letter = bank.look(String.class, "SELECT plain FROM core.account_letter WHERE address = 'pat@example.org'");
        var secret = letter.replaceAll("(?s).*/volunteer/guardian/(\\S+).*", "$1");
        bank.asGuest(() -> bank.bank.care().guardians().answer(secret, true, Locale.UK));

        assertThat(answered(sent.id())).hasSize(2);
    }

    @Test
    void nobody_else_reads_the_answers_or_asks_in_the_organisations_name() {
        var sent = send(said("18-plus", null, Map.of("1", "Friday", "2", "yes")));
        for (var tenant : List.of(bank.svs, bank.kettle)) {
            assertThatThrownBy(() -> bank.as(tenant, () -> bank.bank.people().read(sent.id())))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(() ->
                            bank.as(tenant, () -> bank.bank.care().questions().ask(kitchen.id(), Questions.NONE)))
                    .isInstanceOf(DomainException.class);
        }
        assertThat(bank.asGuest(() -> bank.bank.care().questions().asked(kitchen.id())))
                .isEqualTo(THREE);
    }

    @Test
    void the_plain_form_asks_them_and_keeps_what_was_typed() {
        var reader = new Reader(bank.module, Locale.UK, Optional.empty());
        var href = "/volunteer/" + kitchen.slug();
        assertThat(bank.asGuest(() -> reader.get(href)).html())
                .contains("Which days suit you?", "Can you lift ten kilos?", "name=\"answers.3\"");
        var form = Map.of(
                "name", "Jo", "contact", "07700 900123", "age", "18-plus", "answers.2", "yes", "answers.3", "Stew");

        var again = bank.asGuest(() -> reader.post(href, form));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains(">Stew</textarea>");
        var whole = new java.util.HashMap<>(form);
        whole.put("answers.1", "Monday");
        assertThat(bank.asGuest(() -> reader.post(href, whole)).status()).isEqualTo(303);
    }
}
