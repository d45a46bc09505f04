package org.yourplace.csrbrokerage.programme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;

/** Where a list in order of names goes on: past this name and id. */
record NameCursor(@Nullable String name, @Nullable UUID id) {
    private static final int ID = 36;

    static NameCursor of(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return new NameCursor(null, null);
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var cursor = new NameCursor(text.substring(ID), UUID.fromString(text.substring(0, ID)));
            if (Violations.clean(cursor.name)) {
                return cursor;
            }
        } catch (RuntimeException notOurs) {
            throw wrong();
        }
        throw wrong();
    }

    private static DomainException wrong() {
        return DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
    }

    static String write(String name, UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }
}
