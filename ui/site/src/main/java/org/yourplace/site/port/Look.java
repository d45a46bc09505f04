package org.yourplace.site.port;

import java.util.Map;

/**
 * How a partnership looks.
 *
 * @param light colours as {@code #rrggbb} by name: primary, onPrimary, accent, link, paper, ink, tint; any may be missing
 * @param dark the same for dark screens
 * @param mark its mark as an SVG picture; empty when it has none
 */
public record Look(Map<String, String> light, Map<String, String> dark, String mark) {

    public Look {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
    }

    /** The house's own look. */
    public static Look plain() {
        return new Look(Map.of(), Map.of(), "");
    }
}
