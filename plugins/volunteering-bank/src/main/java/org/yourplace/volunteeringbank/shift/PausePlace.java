package org.yourplace.volunteeringbank.shift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Not for a while: from one day until the day of coming back, which is the first one that counts again.
 *
 * @param from absent means today
 * @param secret the last segment of the receipt's address; absent when the signed-in person asks
 */
public record PausePlace(
        @Nullable LocalDate from,
        LocalDate resumes,
        @Nullable String secret) {
    public PausePlace {
        Violations.of()
                .check(resumes != null, "resumes", "required")
                .check(resumes == null || from == null || resumes.isAfter(from), "resumes", "in-the-past")
                .check(
                        resumes == null || (resumes.getYear() >= 2000 && resumes.getYear() < 2100),
                        "resumes",
                        "not-a-date")
                .check(from == null || (from.getYear() >= 2000 && from.getYear() < 2100), "from", "not-a-date")
                .optionalText("secret", secret, 200)
                .done();
    }
}
