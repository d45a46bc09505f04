package org.yourplace.volunteeringbank.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.people.ContactDetails;

/**
 * "I'm interested". A name and one way to be reached are enough; somebody under 16 names a guardian before anything passes on.
 *
 * @param contact e-mail or phone in one line, instead of the two
 * @param ageBand under-16, 16-17, 18-plus
 * @param bestTime when to reach them, a code
 * @param message one line
 * @param answers to the listing's questions, by their number from 1
 * @param keepBack whether an adult's e-mail address and number are kept from the group until both share them in messages
 */
public record SendInterest(
        String name,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        String ageBand,
        @Nullable String bestTime,
        @Nullable String message,
        @Nullable String guardianName,
        @Nullable String guardianContact,
        @Nullable Map<String, String> answers,
        @Nullable Boolean keepBack) {
    /** How long the one line may be. */
    public static final int LONGEST_MESSAGE = 500;

    public SendInterest {
        email = blankIsAbsent(email);
        phone = blankIsAbsent(phone);
        contact = blankIsAbsent(contact);
        message = blankIsAbsent(message);
        bestTime = blankIsAbsent(bestTime);
        guardianName = blankIsAbsent(guardianName);
        guardianContact = blankIsAbsent(guardianContact);
        answers = answers == null ? Map.of() : new LinkedHashMap<>(answers);
        boolean guarded = !AgeBand.UNDER_16.code().equals(ageBand);
        Violations.of()
                .text("name", name, 1, 100)
                .check(contact != null || email != null || phone != null, "contact", "contact-needed")
                .check(contact == null || Contact.of(contact).isPresent(), "contact", "not-a-contact")
                .check(email == null || Contact.isEmail(email), "email", "not-an-email")
                .check(phone == null || Contact.isPhone(phone), "phone", "not-a-phone")
                .check(!Boolean.TRUE.equals(keepBack) || hasEmail(contact, email), "contact", "email-needed")
                .check(AgeBand.of(ageBand).isPresent(), "ageBand", ageBand == null ? "required" : "unknown-code")
                .codes("bestTime", bestTime == null ? List.of() : List.of(bestTime), 1)
                .optionalText("message", message, LONGEST_MESSAGE)
                .check(guarded || guardianName != null, "guardianName", "guardian-needed")
                .optionalText("guardianName", guardianName, 100)
                .check(guarded || guardianContact != null, "guardianContact", "guardian-needed")
                .check(
                        guardianContact == null || Contact.of(guardianContact).isPresent(),
                        "guardianContact",
                        "not-a-contact")
                .check(answers.keySet().stream().allMatch(key -> key.matches("[1-9]")), "answers", "unknown-code")
                .done();
        name = name.strip();
    }

    /** To a listing that asks nothing, by somebody who keeps nothing back. */
    public SendInterest(
            String name,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String phone,
            String ageBand,
            @Nullable String bestTime,
            @Nullable String message,
            @Nullable String guardianName,
            @Nullable String guardianContact) {
        this(name, contact, email, phone, ageBand, bestTime, message, guardianName, guardianContact, null, null);
    }

    public String firstName() {
        return name.split("\\s+")[0];
    }

    /** Whether the guardian would be asked at the young person's own address. */
    public boolean asksThemselves() {
        return Contact.of(guardianContact)
                .filter(guardian -> guardian.meets(reach()))
                .isPresent();
    }

    public Contact reach() {
        var line = Contact.of(contact).orElse(new Contact(null, null));
        return new Contact(
                email == null ? line.email() : email.toLowerCase(Locale.ROOT), phone == null ? line.phone() : phone);
    }

    /** Whether how to reach them is kept back: of somebody young a guardian decides. */
    public boolean keptBack() {
        return Boolean.TRUE.equals(keepBack) && age() == AgeBand.ADULT;
    }

    /** The same without how to reach them in what they wrote, when that is kept back. */
    SendInterest heldBack(ContactDetails details) {
        if (!keptBack()) {
            return this;
        }
        var held = new LinkedHashMap<String, String>();
        Objects.requireNonNull(answers).forEach((key, answer) -> held.put(key, details.heldBack(answer)));
        return new SendInterest(
                name,
                contact,
                email,
                phone,
                ageBand,
                bestTime,
                message == null ? null : details.heldBack(message),
                guardianName,
                guardianContact,
                held,
                keepBack);
    }

    private static boolean hasEmail(@Nullable String contact, @Nullable String email) {
        return email != null || (contact != null && Contact.isEmail(contact));
    }

    public AgeBand age() {
        return AgeBand.of(ageBand).orElseThrow();
    }

    private static @Nullable String blankIsAbsent(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
