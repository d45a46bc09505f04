package org.yourplace.volunteeringbank.offer;

import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.application.Contact;

/**
 * Four lines: what somebody could do, when, where, and how to reach them.
 *
 * @param contact e-mail or phone
 */
public record OfferHelp(String what, String when, String where, String contact) {
    public OfferHelp {
        Violations.of()
                .text("what", what, 1, 500)
                .text("when", when, 1, 200)
                .text("where", where, 1, 200)
                .text("contact", contact, 1, 254)
                .check(
                        contact == null
                                || contact.isBlank()
                                || Contact.of(contact).isPresent(),
                        "contact",
                        "not-a-contact")
                .done();
    }
}
