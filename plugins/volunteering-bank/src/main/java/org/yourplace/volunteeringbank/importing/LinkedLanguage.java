package org.yourplace.volunteeringbank.importing;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** In which language an item is written: by its {@code inLanguage}, or by the {@code @language} of its texts. */
final class LinkedLanguage {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private LinkedLanguage() {}

    /** Two letters, like pl; null when nobody says, or says nothing that is a language. */
    static @Nullable String of(JsonNode data) {
        return Stream.of(
                        data.path("inLanguage"),
                        data.path("superEvent").path("inLanguage"),
                        data.path("description").path("@language"),
                        data.path("title").path("@language"),
                        data.path("name").path("@language"))
                .map(LinkedLanguage::tag)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A tag, the first of several, or a language with its tag inside. */
    private static @Nullable String tag(JsonNode said) {
        var one = said.isArray() ? said.path(0) : said;
        var text = one.isObject()
                ? Stream.of("alternateName", "identifier", "name")
                        .map(one::path)
                        .filter(JsonNode::isString)
                        .findFirst()
                : Optional.of(one).filter(JsonNode::isString);
        return text.map(tag -> Locale.forLanguageTag(tag.asString().strip().replace('_', '-'))
                        .getLanguage())
                .filter(KNOWN::contains)
                .orElse(null);
    }
}
