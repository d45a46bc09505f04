package org.yourplace.spi.feature;

import org.yourplace.spi.Setting;

/** The value in force for the tenant that is asking (else for its partnership). */
public interface Settings {
    <T> T value(Setting<T> setting);

    /** The value in force for another tenant of the partnership, for work at its desk. */
    <T> T value(Setting<T> setting, long tenant);
}
