package org.yourplace.volunteeringbank.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** Hours as people write them: "2", "1.5" or "0,5". */
public final class TypedHours {
    private static final int LONGEST = 6;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private TypedHours() {}

    /** In minutes; empty when it is no number. */
    public static OptionalInt minutes(String typed) {
        var plain = typed.replace(',', '.').strip();
        try {
            if (!plain.isEmpty() && plain.length() <= LONGEST) {
                return OptionalInt.of(new BigDecimal(plain)
                        .multiply(MINUTES)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
            }
        } catch (ArithmeticException | NumberFormatException wrong) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** "1.5" for ninety minutes. */
    public static String of(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
