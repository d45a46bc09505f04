package org.yourplace.csrbrokerage.giving;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts as people write them. */
public final class Pounds {
    private static final int LONGEST = 12;

    private Pounds() {}

    /** "£10" or "£10.50". */
    public static String of(long pence) {
        var pounds = String.format(java.util.Locale.UK, "%,d", pence / 100);
        return "£" + (pence % 100 == 0 ? pounds : pounds + "." + String.format("%02d", pence % 100));
    }

    /** "10.50", for files. */
    public static String plain(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /** Pence of what was typed, such as "£10" or "10.50"; empty when it is no amount. */
    public static Optional<Integer> typed(String typed) {
        var plain = typed.replace("£", "").replace(",", "").strip();
        if (plain.isEmpty() || plain.length() > LONGEST || !plain.matches("[0-9]+(\\.[0-9]{1,2})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(plain).movePointRight(2).intValueExact());
        } catch (ArithmeticException tooMuch) {
            return Optional.empty();
        }
    }
}
