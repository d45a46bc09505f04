package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yourplace.site.Problems.Problem;

class WordsTest {

    @Test
    void polish_has_every_word_that_english_has() throws IOException {
        assertThat(keys("/messages/site_pl.properties")).isEqualTo(keys("/messages/site.properties"));
    }

    @Test
    void every_problem_has_its_words() throws IOException {
        var keys = keys("/messages/site.properties");

        for (var problem : Problem.values()) {
            assertThat(keys).contains("problem." + problem.key(), "problem." + problem.key() + ".text");
        }
    }

    private static Set<String> keys(String file) throws IOException {
        try (var in = WordsTest.class.getResourceAsStream(file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .map(key -> key.replaceFirst("\\.(one|few|many|other)$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
