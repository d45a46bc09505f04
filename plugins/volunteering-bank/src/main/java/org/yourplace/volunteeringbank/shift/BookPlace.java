package org.yourplace.volunteeringbank.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.application.SendInterest;

/**
 * "I'm coming." A name and one way to be reached are enough; somebody under 16 names a guardian.
 *
 * @param contact e-mail or phone in one line, instead of the two
 * @param everyTime every shift of the series that is still to come, not this one alone
 */
public record BookPlace(
        String name,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        String ageBand,
        @Nullable String guardianName,
        @Nullable String guardianContact,
        @Nullable Boolean everyTime) {
    public BookPlace {
        said(name, contact, email, phone, ageBand, guardianName, guardianContact);
    }

    /** The same rules as for interest in a listing. */
    @JsonIgnore
    SendInterest who() {
        return said(name, contact, email, phone, ageBand, guardianName, guardianContact);
    }

    private static SendInterest said(
            String name,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String phone,
            String ageBand,
            @Nullable String guardianName,
            @Nullable String guardianContact) {
        return new SendInterest(name, contact, email, phone, ageBand, null, null, guardianName, guardianContact);
    }
}
