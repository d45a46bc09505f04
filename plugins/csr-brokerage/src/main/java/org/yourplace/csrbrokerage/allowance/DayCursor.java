package org.yourplace.csrbrokerage.allowance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** Where a list with the latest day first goes on. */
record DayCursor(LocalDate day, UUID id) {
    static @Nullable DayCursor of(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split(" ");
            var day = LocalDate.parse(parts[0]);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) return new DayCursor(day, UUID.fromString(parts[1]));
        } catch (RuntimeException notOurs) {
            throw refused();
        }
        throw refused();
    }

    private static DomainException refused() {
        return DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
