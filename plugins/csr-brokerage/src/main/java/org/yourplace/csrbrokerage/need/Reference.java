package org.yourplace.csrbrokerage.need;

import java.util.random.RandomGenerator;

/** Short codes that survive a telephone line: no letter or digit that sounds or looks like another. */
public final class Reference {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private static final int LENGTH = 7;

    private Reference() {}

    /** For example {@code K7P-4QXM}. */
    public static String next(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == 3) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
