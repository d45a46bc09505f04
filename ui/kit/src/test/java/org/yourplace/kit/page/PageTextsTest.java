package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final PageTexts english = texts(Locale.UK);
    private final PageTexts polish = texts(POLISH);

    @Test
    void english_counts_one_and_other() {
        assertThat(english.duration(60)).isEqualTo("1 hour");
        assertThat(english.duration(90)).isEqualTo("1 hour 30 minutes");
        assertThat(english.duration(45)).isEqualTo("45 minutes");
        assertThat(english.duration(0)).isEqualTo("0 hours");
    }

    @Test
    void polish_counts_one_few_and_many() {
        assertThat(polish.duration(60)).isEqualTo("1 godzina");
        assertThat(polish.duration(120)).isEqualTo("2 godziny");
        assertThat(polish.duration(300)).isEqualTo("5 godzin");
        assertThat(polish.duration(22)).isEqualTo("22 minuty");
        assertThat(polish.duration(12)).isEqualTo("12 minut");
    }

    @Test
    void distances_are_miles_to_a_tenth() {
        assertThat(english.miles(0.63)).isEqualTo("0.6 miles");
        assertThat(english.miles(1.04)).isEqualTo("1 mile");
        assertThat(english.miles(0.02)).isEqualTo("Close by");
        assertThat(polish.miles(0.63)).isEqualTo("0,6 mili");
    }

    @Test
    void days_and_times_are_written_as_people_say_them() {
        assertThat(english.day(LocalDate.of(2026, 6, 9))).isEqualTo("Tuesday 9 June");
        assertThat(english.date(LocalDate.of(2026, 6, 9))).isEqualTo("9 June 2026");
        assertThat(english.time(LocalTime.of(18, 0))).isEqualTo("6pm");
        assertThat(english.time(LocalTime.of(9, 30))).isEqualTo("9:30am");
        assertThat(polish.day(LocalDate.of(2026, 6, 9))).isEqualTo("wtorek, 9 czerwca");
        assertThat(polish.time(LocalTime.of(18, 0))).isEqualTo("18:00");
    }

    @Test
    void an_apostrophe_is_an_apostrophe_with_and_without_arguments() {
        var texts = PageTexts.of(Locale.UK, List.of(source("messages.trial")));

        assertThat(texts.get("plain")).isEqualTo("I'm interested");
        assertThat(texts.get("filled", "Kettle")).isEqualTo("Kettle's page, it's here");
    }

    @Test
    void a_missing_word_is_seen_and_breaks_nothing() {
        assertThat(english.get("no.such.word")).isEqualTo("no.such.word");
    }

    @Test
    void polish_has_every_word_that_english_has() {
        assertThat(plain(keys("/messages/kit_pl.properties"))).isEqualTo(plain(keys("/messages/kit.properties")));
    }

    private static PageTexts texts(Locale locale) {
        return PageTexts.of(locale, List.of(source("messages.kit")));
    }

    private static PageTexts.Source source(String bundle) {
        return new PageTexts.Source(bundle, PageTextsTest.class.getClassLoader());
    }

    private static Set<String> plain(Set<String> keys) {
        return keys.stream()
                .map(key -> key.replaceFirst("\\.(one|few|many|other)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String file) {
        try (var in = PageTextsTest.class.getResourceAsStream(file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
