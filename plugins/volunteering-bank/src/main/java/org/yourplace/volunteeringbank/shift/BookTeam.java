package org.yourplace.volunteeringbank.shift;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.application.Contact;

/**
 * Places for a team, asked for by one coordinator. Each member says yes by a link of their own.
 *
 * @param team what the team calls itself
 * @param name the coordinator's
 * @param email the coordinator's
 */
public record BookTeam(
        String team,
        String name,
        String email,
        @Nullable String phone,
        @Nullable Integer places) {
    /** As large as one team may be. */
    public static final int MOST = 50;

    public BookTeam {
        phone = WriteShifts.blankIsAbsent(phone);
        Violations.of()
                .text("team", team, 1, 100)
                .text("name", name, 1, 100)
                .text("email", email, 1, 254)
                .check(email == null || email.isBlank() || Contact.isEmail(email.strip()), "email", "not-an-email")
                .check(phone == null || Contact.isPhone(phone), "phone", "not-a-phone")
                .check(places != null, "places", "required")
                .range("places", places, 2, MOST)
                .done();
        team = team.strip();
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
    }
}
