package org.yourplace.volunteeringbank.message;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Something to say to the other side.
 *
 * @param secret of a person who is not signed in: the last segment of the receipt's {@code cancelUrl}, or of a letter's link
 */
public record WriteMessage(String text, @Nullable String secret) {
    /** How long one may be. */
    public static final int LONGEST = 2000;

    public WriteMessage {
        text = text == null ? "" : text.replace("\r\n", "\n").strip();
        Violations.of()
                .text("text", text, 1, LONGEST)
                .optionalText("secret", secret, 200)
                .done();
    }

    public WriteMessage(String text) {
        this(text, null);
    }
}
