package org.yourplace.volunteeringbank.message;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Something is not right in a conversation.
 *
 * @param reason in words
 * @param secret of a person who is not signed in
 */
public record ReportMessages(String reason, @Nullable String secret) {
    /** How long the reason may be. */
    public static final int LONGEST = 1000;

    public ReportMessages {
        reason = reason == null ? "" : reason.replace("\r\n", "\n").strip();
        Violations.of()
                .text("reason", reason, 1, LONGEST)
                .optionalText("secret", secret, 200)
                .done();
    }

    public ReportMessages(String reason) {
        this(reason, null);
    }
}
