package org.yourplace.site.port;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the signed-in person can see and say about their own data. */
public interface MyData {

    Overview overview(Locale locale);

    /** Takes a consent back; false when there is none such of theirs. */
    boolean withdraw(UUID consent);

    /** Says yes to an organisation that holds something about them; false to any other. */
    boolean agree(String organisation, String purpose, String words);

    /** Everything as JSON. */
    byte[] file();

    /**
     * @param organisations who holds something, by name
     * @param looks who looked at what was shared, the latest first
     * @param consents what was said yes to, the latest first
     */
    record Overview(List<Organisation> organisations, List<Seen> looks, List<Consent> consents) {}

    /** An organisation and what it holds. */
    record Organisation(String slug, String name, List<Kept> kept) {}

    /**
     * @param feature whose table it is; {@code core} for the platform's own
     * @param table its name without the schema
     * @param aboutPerson names of the columns about the person
     * @param own names of the organisation's own columns
     */
    record Kept(String feature, String table, int rows, List<String> aboutPerson, List<String> own) {}

    /**
     * @param organisation who looked
     * @param giver who had shared it
     * @param what the records, in words
     * @param columns what of them, in words
     */
    record Seen(
            LocalDateTime at, String organisation, String giver, String what, List<String> columns, String purpose) {}

    /** @param withdrawn absent while it stands */
    record Consent(
            UUID id,
            String slug,
            String organisation,
            String purpose,
            String words,
            LocalDate given,
            Optional<LocalDate> withdrawn) {}
}
