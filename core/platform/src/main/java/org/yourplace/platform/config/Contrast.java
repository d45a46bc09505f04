package org.yourplace.platform.config;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How well two colours can be told apart (WCAG 2.2), and which pairs of a palette must be. */
final class Contrast {
    private record Pair(String one, String other, double least) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("primary", "onPrimary", 4.5),
            new Pair("primary", "paper", 4.5),
            new Pair("accent", "onAccent", 4.5),
            new Pair("accent", "paper", 4.5),
            new Pair("ink", "paper", 7),
            new Pair("tint", "ink", 7),
            new Pair("link", "paper", 4.5),
            new Pair("link", "tint", 4.5));

    private Contrast() {}

    /** Between 1 (the same) and 21 (black and white). */
    static double between(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Adds a problem for each pair of the palette that is too close. */
    static void check(JsonNode palette, String key, Checks.Found found) {
        for (var pair : PAIRS) {
            if (palette.has(pair.one()) && palette.has(pair.other())) {
                double measured = between(
                        palette.get(pair.one()).asString(),
                        palette.get(pair.other()).asString());
                if (measured < pair.least()) {
                    found.problem(
                            key + "/" + pair.one(),
                            String.format(
                                    Locale.ROOT,
                                    "has a contrast of %.1f to 1 against %s, at least %.1f is needed",
                                    measured,
                                    pair.other(),
                                    pair.least()));
                }
            }
        }
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
