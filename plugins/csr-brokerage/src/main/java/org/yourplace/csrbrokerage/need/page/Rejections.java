package org.yourplace.csrbrokerage.need.page;

import java.util.Map;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;

/** Puts a refusal beside the fields of the form it is about; one that is about no field stands over the form. */
record Rejections(Texts usual, Map<String, String> fields) {
    /** Keeps what was typed: the first field of the form takes what is about none. */
    void put(Form form, DomainException refused, PageTexts texts, String first) {
        if (refused.violations().isEmpty()) {
            if (refused.code().kind().status() != 409) {
                throw refused;
            }
            form.reject(
                    first, usual.get(texts.locale(), "error." + refused.code().code(), refused.args()));
            return;
        }
        for (var wrong : refused.violations()) {
            var plain = wrong.field().replaceAll("[\\[.].*", "");
            form.reject(
                    fields.getOrDefault(plain, plain),
                    usual.get(
                            texts.locale(),
                            "violation." + wrong.reason(),
                            wrong.args().toArray()));
        }
    }
}
