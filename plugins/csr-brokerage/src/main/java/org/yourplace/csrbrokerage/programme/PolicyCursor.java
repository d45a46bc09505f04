package org.yourplace.csrbrokerage.programme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/**
 * Where the list of versions goes on: past this number, and past this moment and id among drafts.
 *
 * @param number a draft's is above all others
 */
record PolicyCursor(int number, Instant created, UUID id) {
    static final int DRAFTS = Integer.MAX_VALUE;
    private static final PolicyCursor START =
            new PolicyCursor(DRAFTS, Instant.parse("9000-01-01T00:00:00Z"), new UUID(0, 0));
    private static final int PARTS = 3;

    static PolicyCursor of(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split(" ");
            var created = Instant.parse(parts[1]);
            var cursor = new PolicyCursor(Integer.parseInt(parts[0]), created, UUID.fromString(parts[2]));
            if (parts.length == PARTS
                    && cursor.number > 0
                    && !created.isBefore(Instant.EPOCH)
                    && !created.isAfter(START.created)) {
                return cursor;
            }
        } catch (RuntimeException notOurs) {
            throw wrong();
        }
        throw wrong();
    }

    static PolicyCursor of(PolicyDetails last) {
        return new PolicyCursor(Objects.requireNonNullElse(last.number(), DRAFTS), last.createdAt(), last.id());
    }

    private static DomainException wrong() {
        return DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((number + " " + created + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
