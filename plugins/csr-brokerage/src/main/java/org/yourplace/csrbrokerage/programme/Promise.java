package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** What the employer promised the community in a contract with the council, and by when: the programme can be how it is kept. */
public record Promise(
        String text,
        @Nullable String reference,
        @Nullable Integer minutes,
        @Nullable LocalDate by) {
    static final int MOST = 60_000_000;
    private static final int TEXT = 500;
    private static final int REFERENCE = 80;

    public Promise {
        Violations.of()
                .text("promise.text", text, 1, TEXT)
                .optionalText("promise.reference", reference, REFERENCE)
                .range("promise.minutes", minutes, 1, MOST)
                .check(Days.meant(by), "promise.by", "not-a-date")
                .done();
        text = text.strip();
        reference = reference == null || reference.isBlank() ? null : reference.strip();
    }
}
