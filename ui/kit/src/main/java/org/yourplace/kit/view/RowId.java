package org.yourplace.kit.view;

import java.util.Optional;
import java.util.UUID;

/** The identity of a row as it stands in an address. */
public final class RowId {
    private RowId() {}

    /** Empty when it is none: somebody typed the address, and finds nothing. */
    public static Optional<UUID> of(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
