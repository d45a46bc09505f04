package org.yourplace.platform.agreements;

import java.util.Map;
import java.util.UUID;

/**
 * A record that is shared.
 *
 * @param values by column key: agreed columns and no others
 */
public record SharedRecord(UUID id, Map<String, String> values) {
    public SharedRecord {
        values = Map.copyOf(values);
    }
}
