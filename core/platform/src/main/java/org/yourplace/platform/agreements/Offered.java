package org.yourplace.platform.agreements;

import java.util.Locale;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.sharing.Dataset;

/**
 * Records that can be shared, with the words for them.
 *
 * @param feature whose they are; {@code core} for core's own
 * @param texts of the feature
 * @param loader of the feature, in force while its reader runs
 */
public record Offered(String feature, Dataset dataset, Texts texts, ClassLoader loader) {
    public String code() {
        return code(feature, dataset);
    }

    static String code(String feature, Dataset dataset) {
        return feature + ":" + dataset.id();
    }

    public String name(Locale locale) {
        return texts.get(locale, "dataset." + dataset.id());
    }

    /** What a column is called; its key when this dataset has no such column (any more). */
    public String column(Locale locale, String key) {
        var text = "dataset." + dataset.id() + "." + key;
        return texts.has(text) ? texts.get(locale, text) : key;
    }
}
