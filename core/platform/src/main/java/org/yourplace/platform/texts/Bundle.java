package org.yourplace.platform.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The messages of one feature or of core: one UTF-8 properties file for each language, English in the one without a language. */
final class Bundle {
    private final String name;
    private final ClassLoader loader;
    private final Map<String, Map<String, String>> languages = new ConcurrentHashMap<>();

    Bundle(String name, ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /** The pattern in the locale's language, else in English. */
    Optional<String> pattern(Locale locale, String key) {
        var own = language(locale.getLanguage()).get(key);
        return Optional.ofNullable(own == null ? language("").get(key) : own);
    }

    private Map<String, String> language(String language) {
        return languages.computeIfAbsent(language, this::read);
    }

    private Map<String, String> read(String language) {
        var path = "messages/" + name + (language.isEmpty() ? "" : "_" + language) + ".properties";
        try (var in = loader.getResourceAsStream(path)) {
            if (in == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var patterns = new ConcurrentHashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
            return Map.copyOf(patterns);
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }
}
