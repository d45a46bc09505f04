package org.yourplace.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.yourplace.spi.feature.Texts;

/** What actions are called: {@code action.{code}} in core's texts or those of the feature that records them. */
public final class ActionWords {
    private final Supplier<List<Texts>> bundles;

    /** @param bundles core's texts and every running feature's, looked up each time: features come and go */
    public ActionWords(Supplier<List<Texts>> bundles) {
        this.bundles = bundles;
    }

    /** The action in words; its code with spaces where no running feature knows it. */
    public String of(String action, Locale locale) {
        var key = "action." + action;
        return bundles.get().stream()
                .map(texts -> texts.get(locale, key))
                .filter(text -> !text.equals(key))
                .findFirst()
                .orElse(action.replace('-', ' '));
    }

    /** Those of the actions whose words hold what was typed. */
    public List<String> holding(String typed, List<String> actions, Locale locale) {
        var found = new ArrayList<String>();
        for (var action : actions) {
            if (of(action, locale).toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))) {
                found.add(action);
            }
        }
        return found;
    }
}
