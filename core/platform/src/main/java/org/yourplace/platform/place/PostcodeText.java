package org.yourplace.platform.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A postcode as Royal Mail writes it, from however somebody typed it: case, spaces, dots, and the usual swaps of O with 0, I with 1. */
public final class PostcodeText {
    private static final int INWARD = 3;
    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");
    private static final Pattern INWARD_SHAPE = Pattern.compile("[0-9][A-Z]{2}");

    private PostcodeText() {}

    /** Empty when it cannot be a full postcode. */
    public static Optional<String> of(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (bare.length() < 5 || bare.length() > 7) {
            return Optional.empty();
        }
        var outward = outward(bare.substring(0, bare.length() - INWARD));
        var inward = digit(bare.charAt(bare.length() - INWARD)) + letters(bare.substring(bare.length() - 2));
        return OUTWARD.matcher(outward).matches()
                        && INWARD_SHAPE.matcher(inward).matches()
                ? Optional.of(outward + " " + inward)
                : Optional.empty();
    }

    /** The area is letters; what follows begins with a digit: {@code S014} and {@code SOI4} are {@code SO14}. */
    private static String outward(String typed) {
        if (OUTWARD.matcher(typed).matches()) {
            return typed;
        }
        if (typed.length() < 3) {
            return letters(typed.substring(0, 1)) + digits(typed.substring(1));
        }
        return letters(typed.substring(0, 2)) + digits(typed.substring(2));
    }

    private static String letters(String typed) {
        return typed.replace('0', 'O').replace('1', 'I');
    }

    private static String digits(String typed) {
        return typed.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String digit(char typed) {
        return digits(String.valueOf(typed));
    }
}
