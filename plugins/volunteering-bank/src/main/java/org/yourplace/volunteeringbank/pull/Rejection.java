package org.yourplace.volunteeringbank.pull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that could not be taken, and why.
 *
 * @param item its number in the run
 * @param external its identity at the source, if it had one
 * @param title if it had one
 * @param reason code of what is wrong with the field
 * @param message the same in words
 */
public record Rejection(
        UUID id,
        int item,
        @Nullable String external,
        @Nullable String title,
        String field,
        String reason,
        List<String> args,
        @Nullable String message) {
    Rejection said(String words) {
        return new Rejection(id, item, external, title, field, reason, args, words);
    }
}
