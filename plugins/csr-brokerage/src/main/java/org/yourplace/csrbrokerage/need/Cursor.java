package org.yourplace.csrbrokerage.need;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** Where a list with the newest first goes on: past this instant and id. */
public record Cursor(@Nullable Instant at, @Nullable UUID id) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    public static Cursor of(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return new Cursor(null, null);
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split(" ");
            var at = Instant.parse(parts[0]);
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new IllegalArgumentException("no such time");
            }
            return new Cursor(at, UUID.fromString(parts[1]));
        } catch (RuntimeException notOurs) {
            throw DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
        }
    }

    public static String write(Instant at, UUID id) {
        var words = (at + " " + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words);
    }

    /** The condition of a list {@code ORDER BY column DESC, id}; empty on the first page. */
    public String past(String column) {
        return at == null ? "" : " AND %1$s <= :at AND (%1$s < :at OR id > :past)".formatted(column);
    }

    public Query bind(Query query) {
        return at == null
                ? query
                : query.bind("at", at.atOffset(ZoneOffset.UTC)).bind("past", id);
    }
}
