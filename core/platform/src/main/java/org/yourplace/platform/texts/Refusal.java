package org.yourplace.platform.texts;

import java.util.Locale;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Texts;

/** Says a refusal in plain words. The same words for REST, pages and workspace. */
public final class Refusal {
    private Refusal() {}

    /** What was refused and how to mend it. */
    public static String inWords(DomainException refused, Texts texts, Locale locale) {
        return texts.get(locale, "error." + refused.code().code(), refused.args());
    }

    /** What is wrong with one field and how to mend it. */
    public static String inWords(Violation violation, Texts texts, Locale locale) {
        return texts.get(
                locale, "violation." + violation.reason(), violation.args().toArray());
    }
}
