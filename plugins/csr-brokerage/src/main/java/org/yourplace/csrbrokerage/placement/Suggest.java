package org.yourplace.csrbrokerage.placement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Suggests somebody for what a charity needs.
 *
 * @param words why, to the person; the charity reads them too once the two are introduced
 */
public record Suggest(@Nullable UUID person, @Nullable String words) {
    void check() {
        Violations.of()
                .check(person != null, "person", "required")
                .optionalText("words", words, 2000)
                .done();
    }
}
