package org.yourplace.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.texts.BundleTexts;

/** Reads the sources: whatever is written into a trail there must have words for those who read it. */
class ActionWordsTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern CALL = Pattern.compile("audit(?:\\(\\))?\\s*\\.record\\(\\s*tx\\s*,\\s*");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*-?");
    private static final Pattern SQL = Pattern.compile("INTO core\\.audit \\([^)]*\\)\\s*VALUES \\([^;]*?'([a-z-]+)'");

    private static final Set<String> known = new TreeSet<>();

    @BeforeAll
    static void words() {
        files("messages", ".properties").forEach(file -> {
            var bundle = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                bundle.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            bundle.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("action."))
                    .forEach(key -> known.add(key.substring("action.".length())));
        });
    }

    private static List<Path> files(String folder, String end) {
        var found = new ArrayList<Path>();
        for (var part : List.of("core/platform", "plugins", "ui")) {
            try (Stream<Path> all = Files.walk(HOUSE.resolve(part))) {
                all.filter(file -> file.toString().contains("/src/main/"))
                        .filter(file -> file.toString().contains("/" + folder + "/")
                                && file.toString().endsWith(end))
                        .forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Codes, and beginnings of codes that end in a dash. */
    static Set<String> recorded(String source) {
        var codes = new TreeSet<String>();
        var call = CALL.matcher(source);
        while (call.find()) {
            var action = source.substring(call.end(), source.indexOf(',', call.end()));
            var literal = LITERAL.matcher(action.substring(Math.max(0, action.indexOf('?'))));
            while (literal.find()) {
                if (!literal.group(1).startsWith("-")) {
                    codes.add(literal.group(1));
                }
            }
        }
        return codes;
    }

    private boolean said(String code) {
        return code.endsWith("-") ? known.stream().anyMatch(one -> one.startsWith(code)) : known.contains(code);
    }

    @Test
    void everything_that_is_recorded_has_words() {
        var sources = files("java", ".java");
        var codes = new TreeSet<String>();
        sources.forEach(file -> codes.addAll(recorded(read(file))));
        files("db", ".sql").forEach(file -> {
            var insert = SQL.matcher(read(file));
            while (insert.find()) {
                codes.add(insert.group(1));
            }
        });

        assertThat(codes).hasSizeGreaterThan(15).allMatch(code -> CODE.matcher(code)
                .matches());
        assertThat(codes.stream().filter(code -> !said(code))).isEmpty();
    }

    @Test
    void the_scan_sees_plain_codes_choices_and_beginnings() {
        assertThat(recorded("audit.record(tx, \"help-offered\", id);")).containsExactly("help-offered");
        assertThat(recorded("audit.record(\n tx, on ? \"a-on\" : \"a-off\", id)"))
                .containsExactly("a-off", "a-on");
        assertThat(recorded("audit.record(tx, word.equals(\"nudge\") ? \"reminder-asked\" : \"answered-for\", id)"))
                .containsExactly("answered-for", "reminder-asked");
        assertThat(recorded("services.audit().record(tx, \"interest-\" + state, id)"))
                .containsExactly("interest-");
    }

    @Test
    void an_action_of_a_feature_that_is_gone_is_still_readable() {
        var words = new ActionWords(() -> List.of(BundleTexts.core()));

        assertThat(words.of("setting-changed", Locale.UK)).isEqualTo("Changed a setting");
        assertThat(words.of("cake-baked", Locale.UK)).isEqualTo("cake baked");
        assertThat(words.holding("reset", List.of("setting-reset"), Locale.UK)).isEmpty();
        assertThat(words.holding("PARTNERSHIP", List.of("setting-reset", "setting-changed"), Locale.UK))
                .containsExactly("setting-reset");
    }
}
