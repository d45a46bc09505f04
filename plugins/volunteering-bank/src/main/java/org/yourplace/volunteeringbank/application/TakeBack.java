package org.yourplace.volunteeringbank.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Changed my mind.
 *
 * @param secret the last segment of the receipt's {@code cancelUrl}; absent when the signed-in person sent it
 * @param reason a code; not needed
 */
public record TakeBack(@Nullable String secret, @Nullable String reason) {
    public TakeBack {
        Violations.of()
                .optionalText("secret", secret, 200)
                .codes("reason", reason == null ? List.of() : List.of(reason), 1)
                .done();
    }
}
