package org.yourplace.platform.plugin;

import org.jspecify.annotations.Nullable;
import org.yourplace.platform.api.ServedFeatures;

/**
 * A jar that is not served, and why.
 *
 * @param file the jar's name
 * @param feature its feature's id, absent when the jar does not say
 * @param reason one sentence for an administrator
 */
public record Refusal(String file, @Nullable String feature, String reason) implements ServedFeatures.NotServed {
    @Override
    public String toString() {
        return file + (feature == null ? "" : " (" + feature + ")") + ": " + reason;
    }
}
