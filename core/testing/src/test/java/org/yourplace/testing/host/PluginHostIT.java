package org.yourplace.testing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yourplace.platform.plugin.FeatureFailedException;
import org.yourplace.platform.plugin.FeatureRuntime;
import org.yourplace.platform.plugin.Refusal;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.testing.BrokenJars;
import org.yourplace.testing.JarFactory;

class PluginHostIT {
    @TempDir
    private Path plugins;

    private static JarFactory working(String id) {
        return JarFactory.plugin(id).feature("Works", feature(id, "return new FeatureModule() {};"));
    }

    /** Members of a feature with that id and that way of starting. */
    static String feature(String id, String start) {
        return """
                public String id() { return "%s"; }
                public FeatureModule start(FeatureContext core) { %s }
                """.formatted(id, start);
    }

    @Test
    void broken_jars_harm_nothing_and_each_is_listed_with_its_reason() {
        working("good").into(plugins, "good.jar");
        var reasons = new HashMap<>(BrokenJars.beside(plugins, "good", "good.jar"));
        JarFactory.plugin("named")
                .feature("Named", feature("otherwise", "return null;"))
                .into(plugins, "named.jar");
        reasons.put("named.jar", "its feature calls itself otherwise and its manifest named");

        try (var city = HostedCity.with(plugins)) {
            assertThat(city.host.running()).extracting(FeatureRuntime::id).containsExactly("good");
            assertThat(city.host.refusals().stream().collect(Collectors.toMap(Refusal::file, Refusal::reason)))
                    .containsExactlyInAnyOrderEntriesOf(reasons);
        }
    }

    @Test
    void a_feature_that_needs_another_starts_after_it_whatever_the_files_are_called() {
        JarFactory.plugin("a-first")
                .feature(
                        "First",
                        "public Set<String> requires() { return Set.of(\"z-last\"); }\n"
                                + feature("a-first", "return new FeatureModule() {};"))
                .into(plugins, "a-first.jar");
        working("z-last").into(plugins, "z-last.jar");

        try (var city = HostedCity.with(plugins)) {
            assertThat(city.host.ids()).containsExactly("a-first", "z-last");
        }
    }

    @Test
    void a_jar_for_which_the_database_is_not_ready_is_refused() {
        working("good").into(plugins, "good.jar");

        try (var city = HostedCity.notMigrated(plugins)) {
            assertThat(city.host.running()).isEmpty();
            assertThat(city.host.refusals())
                    .containsExactly(new Refusal(
                            "good.jar",
                            "good",
                            "its database scripts have not been run: run the migrate command and start again"));
        }
    }

    @Test
    void a_call_into_a_plugin_has_its_class_loader_and_its_failure_stays_there() {
        working("good").into(plugins, "good.jar");

        try (var city = HostedCity.with(plugins)) {
            var good = city.host.feature("good").orElseThrow();
            var before = Thread.currentThread().getContextClassLoader();

            assertThat(city.host.guarded(good, () -> Thread.currentThread().getContextClassLoader()))
                    .isSameAs(good.loader())
                    .isNotSameAs(before);
            assertThatThrownBy(() -> city.host.guarded(good, () -> {
                        throw new NoSuchMethodError("gone");
                    }))
                    .isInstanceOf(FeatureFailedException.class)
                    .hasMessageContaining("good failed");
            assertThatThrownBy(() -> city.host.guarded(good, () -> {
                        throw new DomainException(CoreError.STALE);
                    }))
                    .isInstanceOf(DomainException.class);
            assertThat(city.host.attempt(good, () -> {
                        throw new IllegalStateException();
                    }))
                    .isEmpty();
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        }
    }
}
