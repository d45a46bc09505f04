package org.yourplace.platform.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Directory.WordOf;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.place.Codes;

/** The word lists of the asking partnership. */
public final class PartnershipCodes implements Codes {
    private final Bindings bindings;
    private final Directory directory;

    public PartnershipCodes(Bindings bindings, Directory directory) {
        this.bindings = bindings;
        this.directory = directory;
    }

    @Override
    public List<Code> list(String name) {
        return words(name).stream().map(Word::new).map(Code.class::cast).toList();
    }

    @Override
    public boolean known(String list, String code) {
        return words(list).stream().anyMatch(word -> word.code().equals(code));
    }

    @Override
    public String label(String list, String code, Locale locale) {
        return words(list).stream()
                .filter(word -> word.code().equals(code))
                .findFirst()
                .map(word -> new Word(word).label(locale))
                .orElse(code);
    }

    private List<WordOf> words(String list) {
        return directory.words(bindings.current().partnership().id(), list);
    }

    private record Word(WordOf word) implements Code {
        @Override
        public String code() {
            return word.code();
        }

        /** In the very locale, else its language, else English, else the code. */
        @Override
        public String label(Locale locale) {
            var labels = word.labels();
            for (var tag : List.of(locale.toLanguageTag(), locale.getLanguage(), "en-GB", "en")) {
                if (labels.containsKey(tag)) {
                    return labels.get(tag);
                }
            }
            return sameLanguage(labels, locale);
        }

        private String sameLanguage(Map<String, String> labels, Locale locale) {
            return labels.entrySet().stream()
                    .filter(label ->
                            Locale.forLanguageTag(label.getKey()).getLanguage().equals(locale.getLanguage()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(word.code());
        }
    }
}
