package org.yourplace.volunteeringbank.message;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Whose deed it is, where nothing else needs to be said.
 *
 * @param secret of a person who is not signed in
 */
public record HeldSecret(@Nullable String secret) {
    public HeldSecret {
        Violations.of().optionalText("secret", secret, 200).done();
    }
}
