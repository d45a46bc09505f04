package org.yourplace.platform.edge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.texts.Refusal;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Texts;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type the error's code, e.g. {@code not-found}
 * @param title the code in words
 * @param detail what was refused and how to mend it, in the reader's language
 * @param errors every field that is wrong, absent when it is not about fields
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong field. */
    public record FieldError(String field, String reason, String detail) {}

    public static Problem of(DomainException refused, Texts texts, Locale locale) {
        var code = refused.code().code();
        var fields = refused.violations().stream()
                .map(violation -> field(violation, texts, locale))
                .toList();
        return new Problem(
                code,
                words(code),
                refused.code().kind().status(),
                Refusal.inWords(refused, texts, locale),
                fields.isEmpty() ? null : fields);
    }

    /** A refusal that HTTP itself names, or a failure of ours. */
    public static Problem of(int status, String code, Texts texts, Locale locale) {
        return new Problem(code, words(code), status, texts.get(locale, "error." + code), null);
    }

    private static FieldError field(Violation violation, Texts texts, Locale locale) {
        return new FieldError(violation.field(), violation.reason(), Refusal.inWords(violation, texts, locale));
    }

    /** {@code not-found} to "Not found". */
    private static String words(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }
}
