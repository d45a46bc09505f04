package org.yourplace.volunteeringbank.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.Visitor;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.guardian.Guarding;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.question.Questions;

/** "I'm interested" as a form: what is asked for one listing, and what was typed as a command. */
record InterestOnPage(FeatureContext core, Care care) {
    /** What we know of somebody who is signed in, so that they need not type it. */
    static Form prefilled(PageRequest request) {
        return request.visitor()
                .map((Visitor me) -> Form.of(Map.of("name", List.of(me.name()), "contact", List.of(me.email()))))
                .orElseGet(Form::empty);
    }

    static SendInterest said(Form form) {
        return new SendInterest(
                form.value("name"),
                form.value("contact"),
                null,
                null,
                form.typed("age").orElse(null),
                form.value("time"),
                form.value("line"),
                form.value("guardianName"),
                form.value("guardianContact"),
                answers(form),
                form.typed("keepBack").isPresent());
    }

    private static Map<String, String> answers(Form form) {
        var answers = new LinkedHashMap<String, String>();
        for (int number = 1; number <= Questions.MOST; number++) {
            int key = number;
            form.typed(AskedWords.field(number)).ifPresent(typed -> answers.put(String.valueOf(key), typed));
        }
        return answers;
    }

    InterestForm form(OpportunityDetails listing, Form form, String action, Wording words) {
        return new InterestForm(
                form,
                action,
                listing.organisation().name(),
                ages(listing, words),
                words.choices("contact-times").stream()
                        .filter(choice -> !choice.code().equals("any"))
                        .toList(),
                AskedWords.of(care.questions().asked(listing.id()), words),
                asksGuardian(listing, form),
                false);
    }

    /** What the age that was typed asks for; the page without scripts learns it when the form comes back. */
    private boolean asksGuardian(OpportunityDetails listing, Form form) {
        return AgeBand.of(form.value("age"))
                .map(age ->
                        Guarding.of(age, core.settings().value(VolunteeringSettings.GUARDIAN_16_17, listing.tenant())))
                .filter(guarding -> guarding != Guarding.NONE)
                .isPresent();
    }

    private static List<Choice> ages(OpportunityDetails listing, Wording words) {
        return words.choices("age-bands").stream()
                .filter(choice -> AgeBand.of(choice.code())
                        .map(band -> band.mayBe(listing.minimumAge()))
                        .orElse(false))
                .toList();
    }
}
