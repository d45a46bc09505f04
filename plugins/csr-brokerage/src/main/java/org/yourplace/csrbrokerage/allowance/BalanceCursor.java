package org.yourplace.csrbrokerage.allowance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;

/** Where a list of balances goes on: past this name, member, year and pot. */
record BalanceCursor(UUID member, LocalDate year, String pot, String name) {
    private static final int PARTS = 4;

    static @Nullable BalanceCursor of(@Nullable String written) {
        if (written == null || written.isEmpty()) return null;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split(" ", PARTS);
            var year = LocalDate.parse(parts[1]);
            var cursor = new BalanceCursor(UUID.fromString(parts[0]), year, parts[2], parts[3]);
            if (year.getYear() >= 1900
                    && year.getYear() <= 2200
                    && AllowanceRows.POTS.contains(cursor.pot)
                    && Violations.clean(cursor.name)) return cursor;
        } catch (RuntimeException notOurs) {
            throw refused();
        }
        throw refused();
    }

    static BalanceCursor of(Balance last) {
        return new BalanceCursor(last.member(), last.yearFrom(), last.pot(), last.name());
    }

    private static DomainException refused() {
        return DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
    }

    void bind(Query query) {
        query.bind("member", member).bind("year", year).bind("half", pot).bind("name", name);
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((member + " " + year + " " + pot + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
