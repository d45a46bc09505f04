package org.yourplace.volunteeringbank.page;

import java.util.Map;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;

/** Puts a refusal's violations beside the fields of the form they were typed into; whatever is not about a field goes on as it is. */
public final class Rejections {
    private final Texts usual;
    private final Map<String, String> words;
    private final Map<String, String> fields;

    /**
     * @param usual words for reasons that the page has no words of its own for
     * @param words the page's own: key of the text for {@code field.reason}
     * @param fields the form's name of a field where it differs
     */
    public Rejections(Texts usual, Map<String, String> words, Map<String, String> fields) {
        this.usual = usual;
        this.words = words;
        this.fields = fields;
    }

    public void put(Form form, DomainException refused, PageTexts texts) {
        if (refused.violations().isEmpty()) {
            throw refused;
        }
        for (var wrong : refused.violations()) {
            var field = fields.getOrDefault(wrong.field(), wrong.field());
            var own = words.get(field + "." + wrong.reason());
            var args = wrong.args().toArray();
            form.reject(
                    field,
                    own == null
                            ? usual.get(texts.locale(), "violation." + wrong.reason(), args)
                            : texts.get(own, args));
        }
    }
}
