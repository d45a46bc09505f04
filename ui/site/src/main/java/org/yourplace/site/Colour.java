package org.yourplace.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour, and how readable it is on another, as the accessibility guidelines count it. */
record Colour(int red, int green, int blue) {

    static final double READABLE = 4.5;
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Colour WHITE = new Colour(255, 255, 255);

    static Optional<Colour> of(String hex) {
        if (!HEX.matcher(hex).matches()) return Optional.empty();
        int value = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour, or the nearest darker or lighter one that can be read on the other. */
    Colour readableOn(Colour ground) {
        var target = ground.contrast(BLACK) > ground.contrast(WHITE) ? BLACK : WHITE;
        for (int step = 0; step <= 20; step++) {
            var tried = toward(target, step / 20.0);
            if (tried.contrast(ground) >= READABLE) return tried;
        }
        return target;
    }

    Colour toward(Colour other, double share) {
        return new Colour(
                (int) Math.round(red + (other.red - red) * share),
                (int) Math.round(green + (other.green - green) * share),
                (int) Math.round(blue + (other.blue - blue) * share));
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
