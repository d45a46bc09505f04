package org.yourplace.kit.page;

import java.util.Locale;

/** How a language counts whole things; the names are those of the Unicode plural rules. */
enum PluralForm {
    ONE,
    FEW,
    MANY,
    OTHER;

    /** The form a number takes. A language not known here counts as English does. */
    static PluralForm of(Locale locale, long number) {
        return locale.getLanguage().equals("pl") ? polish(number) : number == 1 ? ONE : OTHER;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static PluralForm polish(long number) {
        if (number == 1) return ONE;
        var last = number % 10;
        var teen = number % 100 >= 12 && number % 100 <= 14;
        return last >= 2 && last <= 4 && !teen ? FEW : MANY;
    }
}
