package org.yourplace.volunteeringbank.shift;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.Contact;

/**
 * Somebody who came without having booked. A name is enough. Of somebody under 18 a name is all that is kept: nobody has asked a guardian.
 *
 * @param id of what is written down, when it was made beforehand: the same again then changes nothing
 * @param contact e-mail or phone in one line
 * @param minutes how long they were there, when it was not the whole shift
 */
public record WriteIn(
        @Nullable UUID id,
        String name,
        @Nullable String contact,
        String ageBand,
        @Nullable Integer minutes) {
    public WriteIn {
        contact = WriteShifts.blankIsAbsent(contact);
        Violations.of()
                .text("name", name, 1, 100)
                .check(AgeBand.of(ageBand).isPresent(), "ageBand", ageBand == null ? "required" : "unknown-code")
                .check(contact == null || Contact.of(contact).isPresent(), "contact", "not-a-contact")
                .check(contact == null || AgeBand.ADULT.code().equals(ageBand), "contact", "young-name-only")
                .range("minutes", minutes, MarkRoll.SHORTEST, MarkRoll.LONGEST)
                .done();
        name = name.strip();
    }

    @Nullable
    String email() {
        var email = Contact.of(contact).map(Contact::email).orElse(null);
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    @Nullable
    String phone() {
        return Contact.of(contact).map(Contact::phone).orElse(null);
    }
}
