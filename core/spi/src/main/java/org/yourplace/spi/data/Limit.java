package org.yourplace.spi.data;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** How many rows of a list to give. */
public final class Limit {
    public static final int DEFAULT = 20;
    public static final int MOST = 100;

    private Limit() {}

    /** The number asked for, 20 when absent; refuses anything outside 1 to 100. */
    public static int of(@Nullable Integer asked) {
        Violations.of().range("limit", asked, 1, MOST).done();
        return asked == null ? DEFAULT : asked;
    }
}
