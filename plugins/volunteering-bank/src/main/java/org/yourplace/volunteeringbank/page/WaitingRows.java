package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.OurGroup;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.check.Needed;
import org.yourplace.volunteeringbank.message.MessageLetters;

/** The people who wait for a group, in its words: how to reach each, and what they said. */
record WaitingRows(Wording words, PageTexts texts, String page) {
    /**
     * @param answered whose form was sent and came back
     * @param answer what was typed into it
     */
    List<OurGroupPage.Waiting> of(OurGroup group, Optional<UUID> answered, Form answer) {
        return group.waiting().stream()
                .map(person -> row(
                        person,
                        checks(group.checks().get(person.id())),
                        answered.filter(person.id()::equals).isPresent() ? answer : Form.empty()))
                .toList();
    }

    private String checks(@Nullable Needed needed) {
        if (needed == null || (needed.held().isEmpty() && needed.missing().isEmpty())) {
            return "";
        }
        return needed.missing().isEmpty()
                ? texts.get("group.checks.held", words.labels("checks", needed.held()))
                : texts.get("group.checks.missing", words.labels("checks", needed.missing()));
    }

    private OurGroupPage.Waiting row(Applicant person, String checks, Form form) {
        boolean young = person.ageBand().equals(AgeBand.UNDER_16.code()) && person.guardianContact() != null;
        var contact = person.waitsForGuardian() ? "" : contact(person, young);
        return new OurGroupPage.Waiting(
                person.id().toString(),
                name(person),
                person.title(),
                person.workingDays(),
                person.late(),
                person.standing() == State.CONTACTED,
                contact,
                contact.contains("@") ? "mailto:" + contact : "tel:" + contact.replaceAll("[^0-9+]", ""),
                person.bestTime() == null || person.bestTime().equals("any")
                        ? ""
                        : words.label("contact-times", person.bestTime()),
                person.answers().stream()
                        .map(one -> texts.get("answer.line", one.question(), answer(one.answer())))
                        .toList(),
                checks,
                person.waitsForGuardian(),
                person.keptBack(),
                person.assisted(),
                Objects.requireNonNullElse(person.message(), ""),
                page + MessageLetters.OF_GROUP + person.id(),
                person.unread(),
                form);
    }

    private String answer(String answer) {
        return answer.equals("yes") || answer.equals("no") ? texts.get("answer." + answer) : answer;
    }

    private String name(Applicant person) {
        if (person.waitsForGuardian()) {
            return texts.get("group.young", person.firstName(), words.label("age-bands", person.ageBand()));
        }
        var guardian = person.guardianName();
        if (guardian == null) {
            return person.firstName();
        }
        boolean under = person.ageBand().equals(AgeBand.UNDER_16.code());
        return texts.get(under ? "group.under-16" : "group.16-17", person.firstName(), guardian);
    }

    /** A number is rung sooner than a mail is written; somebody under 16 is reached through their guardian. */
    private static String contact(Applicant person, boolean young) {
        if (young) {
            return Objects.requireNonNullElse(person.guardianContact(), "");
        }
        return person.phone() != null ? person.phone() : Objects.requireNonNullElse(person.email(), "");
    }
}
