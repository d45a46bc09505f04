package org.yourplace.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yourplace.platform.plugin.FeatureRuntime;
import org.yourplace.spi.Setting;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.testing.isolation.Isolation;

/**
 * What every plugin must keep, tried on the jar that was packaged: {@code class AwardsFeatureIT extends FeatureContract}, and nothing in
 * it. The jar is migrated and started as a server would, on a database of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FeatureContract {
    private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private PackagedFeature packaged;
    private FeatureRuntime runtime;
    private Isolation isolation;

    @BeforeAll
    void start() {
        packaged = PackagedFeature.inTarget();
        runtime = packaged.runtime();
        isolation = packaged.isolation();
    }

    @AfterAll
    void stop() {
        if (packaged != null) {
            packaged.close();
        }
    }

    @Test
    void one_word_is_its_folder_its_id_and_its_package() {
        assertThat(packaged.folder()).isEqualTo(runtime.id());
        assertThat(runtime.feature().getClass().getPackageName())
                .isEqualTo("org.yourplace." + runtime.id().replace("-", ""));
        assertThat(runtime.jar().requires()).as("Plugin-Requires").isNotNull();
    }

    @Test
    void nothing_that_the_host_has_is_bundled() {
        assertThat(packaged.bundledFromHost()).isEmpty();
    }

    @Test
    void every_table_is_isolated_and_every_column_classified() {
        assertThat(packaged.problems()).isEmpty();
    }

    @Test
    void nobody_reaches_anothers_rows_and_nobody_at_all_before_the_database_is_told_who_asks() {
        assertThat(isolation.broken()).isEmpty();
        assertThat(isolation.reachedWithNothingSet()).isEmpty();
    }

    @Test
    void every_breakage_of_its_isolation_is_noticed() {
        assertThat(isolation.verdicts())
                .allSatisfy((mutant, catcher) -> assertThat(catcher).as(mutant).isPresent());
    }

    @Test
    void every_entity_lies_in_the_features_own_schema() {
        var tables = packaged.tables();

        assertThat(runtime.feature().entities().stream()
                        .filter(type -> type.isAnnotationPresent(Entity.class))
                        .map(PackagedFeature::table))
                .allSatisfy(table -> assertThat(tables).contains(table));
    }

    @Test
    void every_name_that_people_see_has_a_text() {
        var keys = Stream.of(
                        Stream.of("feature.name", "feature.help"),
                        runtime.feature().permissions().stream()
                                .map(permission -> "permission." + kebab(permission.name())),
                        runtime.feature().settings().stream().flatMap(FeatureContract::keys),
                        packaged.constants(ErrorCode.class).map(error -> "error." + error.code()))
                .flatMap(same -> same);

        assertThat(keys.filter(key -> !runtime.texts().has(key))).isEmpty();
    }

    private static Stream<String> keys(Setting<?> setting) {
        var key = "setting." + setting.key();
        return Stream.concat(
                Stream.of(key, key + ".help"), setting.options().stream().map(option -> key + "." + option));
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void every_language_says_what_english_says_with_the_same_values() {
        var languages = packaged.languages();

        assertThat(languages).containsKey("");
        languages.forEach((language, texts) -> assertThat(texts)
                .as("messages in \"%s\"", language)
                .allSatisfy((key, text) -> assertThat(placeholders(text))
                        .as(key)
                        .isEqualTo(placeholders(english(languages.get(""), key)))));
    }

    /** The English of a key; of a plural form that English does not have, its plural. */
    private static String english(Map<String, String> texts, String key) {
        return texts.getOrDefault(
                key, texts.getOrDefault(key.replaceFirst("\\.(few|many)$", ".other"), "no such key in English {99}"));
    }

    private static Set<String> placeholders(String text) {
        return java.util.regex.Pattern.compile("\\{([0-9]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void what_the_module_hands_out_has_names_that_are_words_and_different() {
        var module = runtime.module();

        assertThat(Stream.of(
                                module.publicResources().keySet(),
                                module.tenantResources().keySet())
                        .flatMap(Set::stream))
                .allMatch(name -> name.matches(WORD));
        assertThat(module.jobs().stream().map(job -> job.name()))
                .allMatch(name -> name.matches(WORD))
                .doesNotHaveDuplicates();
        assertThat(module.importers().stream().map(importer -> importer.id()))
                .allMatch(name -> name.matches(WORD))
                .doesNotHaveDuplicates();
        assertThat(module.handlers().stream().map(handler -> handler.type().getSimpleName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_resource_answers_to_something_and_is_described() {
        var resources = new HashSet<Object>();
        for (Map<String, Object> part : java.util.List.of(
                runtime.module().publicResources(), runtime.module().tenantResources())) {
            resources.addAll(part.values());
        }

        assertThat(resources).allMatch(FeatureContract::answers);
        assertThat(resources.isEmpty() || runtime.loader().getResource("META-INF/openapi.yaml") != null)
                .as("META-INF/openapi.yaml is there")
                .isTrue();
    }

    private static boolean answers(Object resource) {
        return Arrays.stream(resource.getClass().getMethods())
                .anyMatch(method -> method.isAnnotationPresent(Path.class)
                        || Arrays.stream(method.getAnnotations())
                                .anyMatch(found -> found.annotationType().isAnnotationPresent(HttpMethod.class)));
    }
}
