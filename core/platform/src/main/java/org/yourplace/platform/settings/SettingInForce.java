package org.yourplace.platform.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.Setting;

/**
 * A setting as its administrator sees it.
 *
 * @param value in force, as text
 * @param setAt when the organisation's own value was set
 * @param setBy name of the member who set it
 * @param otherwise what would be in force without the organisation's own value
 */
public record SettingInForce(
        Setting<?> setting,
        String value,
        Origin origin,
        @Nullable Instant setAt,
        @Nullable String setBy,
        String otherwise) {}
