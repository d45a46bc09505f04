package org.yourplace.testing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.testing.host.PluginHostIT.feature;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yourplace.platform.demo.DemoPlanter;
import org.yourplace.platform.ids.OrderedIds;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.JarFactory;

class DemoPlanterIT {
    private static final String SEED = """
            return new FeatureModule() {
              public List<org.yourplace.spi.feature.DemoSeed> demo() {
                return List.of(world -> world.asMember("svs", java.time.Instant.parse("2025-03-04T05:06:07Z"), () -> {
                  if (%s) throw new IllegalStateException("no seed");
                  return core.database().write(tx -> core.tasks().open(tx, "call", core.access().person().get().name(), null, null));
                }));
              }
            };""";

    @TempDir
    private Path plugins;

    private static List<String> plant(HostedCity hosted) {
        var city = hosted.city;
        return new DemoPlanter(
                        hosted.host,
                        city.directory(),
                        city.bindings(),
                        city.identities(),
                        new OrderedIds(Clock.systemUTC()),
                        hosted.database.jdbi("yp_app"),
                        hosted.database.jdbi("yp_worker"),
                        city.clock())
                .plant();
    }

    private HostedCity sampleCity(String failing) {
        JarFactory.plugin("seeded")
                .feature("Seeded", feature("seeded", SEED.formatted(failing)))
                .into(plugins, "seeded.jar");
        var hosted = HostedCity.with(plugins);
        var svs = hosted.city.tenant("svs");
        hosted.city.person(Role.MEMBER, svs);
        hosted.run("UPDATE core.person SET name = 'Real Person'");
        hosted.run("UPDATE core.partnership SET sample = true");
        hosted.city.person(Role.COORDINATOR, svs);
        hosted.run("UPDATE core.person SET sample = true WHERE name = 'Sam Sample'");
        return hosted;
    }

    private static List<String> tasks(HostedCity hosted) {
        return hosted.all("SELECT about || ' ' || to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM core.task");
    }

    @Test
    void a_feature_plants_in_the_name_of_an_invented_person_with_the_clock_moved_and_only_once() {
        try (var hosted = sampleCity("false")) {
            assertThat(plant(hosted)).isEmpty();
            assertThat(plant(hosted)).isEmpty();

            assertThat(tasks(hosted)).containsExactly("Sam Sample 2025-03-04");
            assertThat(hosted.all("SELECT revoked_at IS NOT NULL FROM core.credential WHERE label = 'demo year'"))
                    .containsExactly("t");
        }
    }

    @Test
    void a_seed_that_fails_is_told_and_not_planted_a_second_time() {
        try (var hosted = sampleCity("true")) {
            assertThat(plant(hosted)).singleElement().asString().contains("seeded could not be planted", "no seed");
            assertThat(plant(hosted)).singleElement().asString().contains("was interrupted");
            assertThat(tasks(hosted)).isEmpty();
        }
    }

    @Test
    void nothing_is_planted_where_the_partnership_is_real() {
        try (var hosted = sampleCity("false")) {
            hosted.run("UPDATE core.partnership SET sample = false");

            assertThat(plant(hosted)).isEmpty();
            assertThat(tasks(hosted)).isEmpty();
        }
    }
}
