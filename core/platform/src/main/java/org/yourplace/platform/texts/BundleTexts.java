package org.yourplace.platform.texts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yourplace.spi.feature.Texts;

/** A feature's messages, then core's; within each the asked language, then English. */
public final class BundleTexts implements Texts {
    private static final Bundle CORE = new Bundle("core", BundleTexts.class.getClassLoader());

    private final List<Bundle> bundles;

    private BundleTexts(List<Bundle> bundles) {
        this.bundles = bundles;
    }

    /** Core's own messages. */
    public static BundleTexts core() {
        return new BundleTexts(List.of(CORE));
    }

    /** @param loader the feature's own: bundles of its jar are looked up there */
    public static BundleTexts of(String feature, ClassLoader loader) {
        return new BundleTexts(List.of(new Bundle(feature, loader), CORE));
    }

    @Override
    public String get(Locale locale, String key, Object... args) {
        return pattern(locale, key)
                .map(pattern -> formatted(pattern, locale, args))
                .orElse(key);
    }

    /** Most messages have nothing to fill in; a page has a hundred of them. */
    private static String formatted(String pattern, Locale locale, Object... args) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return new MessageFormat(Apostrophes.forMessageFormat(pattern), locale).format(args);
    }

    @Override
    public boolean has(String key) {
        return pattern(Locale.ENGLISH, key).isPresent();
    }

    private Optional<String> pattern(Locale locale, String key) {
        return bundles.stream()
                .flatMap(bundle -> bundle.pattern(locale, key).stream())
                .findFirst();
    }
}
