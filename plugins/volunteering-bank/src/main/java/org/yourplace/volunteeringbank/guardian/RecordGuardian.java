package org.yourplace.volunteeringbank.guardian;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What a supporter writes down about a guardian.
 *
 * @param word telephone: they said yes when they were rung; told: they were told and need not agree; unsafe: they must not be asked
 * @param reason in words; who wrote it down and when is kept with it
 */
public record RecordGuardian(String word, @Nullable String reason) {
    public RecordGuardian {
        Violations.of()
                .check(
                        word != null && Set.of("telephone", "told", "unsafe").contains(word),
                        "word",
                        word == null ? "required" : "unknown-code")
                .text("reason", reason, 1, 500)
                .done();
    }
}
