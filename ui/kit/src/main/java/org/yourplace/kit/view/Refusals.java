package org.yourplace.kit.view;

import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** A refusal in words: the same words that REST answers with. */
public final class Refusals {

    private Refusals() {}

    public static String text(PageTexts texts, DomainException refusal) {
        return texts.get("error." + refusal.code().code(), refusal.args());
    }

    public static String text(PageTexts texts, Violation violation) {
        return texts.get("violation." + violation.reason(), violation.args().toArray());
    }
}
