package org.yourplace.csrbrokerage.need.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Reach;
import org.yourplace.spi.error.Violations;

/**
 * Four lines: who, how to reach them, what they can do or give, and when.
 *
 * @param contact e-mail or phone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OfferHelp(String name, String contact, String what, String when) {
    public OfferHelp {
        Violations.of()
                .text("name", name, 1, 120)
                .text("contact", contact, 1, 254)
                .check(blank(contact) || Reach.reaches(contact), "contact", "not-a-contact")
                .text("what", what, 1, 1_000)
                .text("when", when, 1, 200)
                .done();
        name = name.strip();
        contact = contact.strip();
        what = what.strip();
        when = when.strip();
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** What tells this offer from another: the same lines said twice are one offer. */
    String lines() {
        return String.join("\n", name, contact, what, when);
    }
}
