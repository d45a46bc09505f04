package org.yourplace.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

class MessagesTest {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private static Set<String> keys(String file) throws IOException {
        try (var in = MessagesTest.class.getResourceAsStream("/messages/" + file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new TreeSet<>(properties.stringPropertyNames());
        }
    }

    @Test
    void polish_says_everything_that_english_says() throws IOException {
        assertThat(keys("core_pl.properties")).isEqualTo(keys("core.properties"));
    }

    @Test
    void every_refusal_of_core_has_words() {
        for (var error : CoreError.values()) {
            var words = Refusal.inWords(new DomainException(error), BundleTexts.core(), Locale.UK);
            assertThat(words).endsWith(".").doesNotContain("{").doesNotStartWith("error.");
        }
    }

    @Test
    void values_stand_in_the_words_of_a_violation() {
        var violation = Violation.of("title", "out-of-range", 1, 2_000);

        assertThat(Refusal.inWords(violation, BundleTexts.core(), Locale.UK))
                .isEqualTo("Give a whole number from 1 to 2,000.");
        assertThat(Refusal.inWords(violation, BundleTexts.core(), POLISH)).contains("od 1 do 2");
    }

    @Test
    void an_unknown_key_is_said_as_it_is() {
        assertThat(BundleTexts.core().get(Locale.UK, "no.such.key")).isEqualTo("no.such.key");
        assertThat(BundleTexts.core().has("no.such.key")).isFalse();
    }

    @Test
    void a_features_own_words_stand_before_cores() {
        var texts = BundleTexts.of("sample", MessagesTest.class.getClassLoader());

        assertThat(texts.get(Locale.UK, "error.stale")).isEqualTo("It's stale, {0} said.");
        assertThat(texts.get(POLISH, "error.stale")).isEqualTo("It's stale, {0} said.");
        assertThat(texts.get(Locale.UK, "greeting", "Ann")).isEqualTo("Don't go, Ann's here.");
        assertThat(texts.get(POLISH, "greeting", "Ann")).isEqualTo("Zaczekaj, Ann.");
        assertThat(texts.get(Locale.UK, "letter.greeting")).isEqualTo("Hello,");
    }
}
