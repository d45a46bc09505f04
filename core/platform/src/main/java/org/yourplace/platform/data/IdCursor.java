package org.yourplace.platform.data;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** Where a page of a list begins: after the row with this id. */
public final class IdCursor {
    private IdCursor() {}

    /** @param cursor absent for the first page; refused when it is none of ours */
    public static @Nullable UUID of(@Nullable String cursor) {
        if (cursor == null) return null;
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            Violations.of().check(false, "after", "unknown-cursor").done();
            throw notOurs;
        }
    }
}
