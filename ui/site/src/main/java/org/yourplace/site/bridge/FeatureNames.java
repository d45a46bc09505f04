package org.yourplace.site.bridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yourplace.kit.page.Choice;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.texts.BundleTexts;

/** What people call the features that a token can be limited to. */
final class FeatureNames {
    private static final String CORE = "core";
    private static final String READ = ":read";

    private final PluginHost host;

    FeatureNames(PluginHost host) {
        this.host = host;
    }

    /** Those that are on somewhere in the partnership, and what belongs to none. */
    List<Choice> all(Partnership partnership, Directory directory, Locale locale) {
        var choices = new ArrayList<Choice>();
        host.running().stream()
                .filter(one -> directory.anywhere(partnership.id(), one.id()))
                .map(one -> new Choice(one.id(), one.name(locale)))
                .sorted(Comparator.comparing(Choice::text, String.CASE_INSENSITIVE_ORDER))
                .forEach(choices::add);
        choices.add(new Choice(CORE, name(CORE, locale)));
        return choices;
    }

    /** A scope in words. */
    String of(String scope, Locale locale) {
        return scope.endsWith(READ)
                ? BundleTexts.core().get(locale, "scope.read", name(scope.substring(0, scope.length() - 5), locale))
                : name(scope, locale);
    }

    private String name(String feature, Locale locale) {
        return feature.equals(CORE)
                ? BundleTexts.core().get(locale, "scope.core")
                : host.feature(feature).map(one -> one.name(locale)).orElse(feature);
    }
}
