package org.yourplace.testing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yourplace.testing.host.PluginHostIT.feature;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.switches.FeatureSwitches;
import org.yourplace.platform.switches.SwitchError;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.JarFactory;

class FeatureSwitchesIT {
    private static final String RUNS = "return new FeatureModule() {};";

    @TempDir
    private Path plugins;

    private HostedCity hosted;
    private FeatureSwitches switches;
    private Tenant tenant;
    private Binding administrator;

    @BeforeEach
    void start() {
        JarFactory.plugin("bank").feature("Bank", feature("bank", RUNS)).into(plugins, "bank.jar");
        JarFactory.plugin("awards")
                .feature(
                        "Awards",
                        "public Set<String> requires() { return Set.of(\"bank\"); }\n" + feature("awards", RUNS))
                .file("messages/awards.properties", "feature.name=Awards and thanks")
                .into(plugins, "awards.jar");
        JarFactory.plugin("rival")
                .feature(
                        "Rival",
                        "public Set<String> conflicts() { return Set.of(\"bank\"); }\n" + feature("rival", RUNS))
                .into(plugins, "rival.jar");
        hosted = HostedCity.with(plugins);
        var city = hosted.city;
        tenant = city.tenant("svs");
        for (var feature : List.of("bank", "awards", "rival")) {
            city.feature(tenant, feature, false);
        }
        administrator = city.member(tenant, Role.ADMINISTRATOR);
        switches = new FeatureSwitches(
                hosted.host,
                city.directory(),
                city.bindings(),
                city.access(),
                city.database(),
                hosted.services.audit());
    }

    @AfterEach
    void stop() {
        hosted.close();
    }

    private void set(String feature, boolean on) {
        hosted.city.run(administrator, () -> switches.set(feature, on));
    }

    private void refused(String feature, boolean on, SwitchError error, String names) {
        assertThatThrownBy(() -> set(feature, on)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(error);
            assertThat(refusal.args()).containsExactly(names);
        });
    }

    private void ceiling(String feature, String ceiling) {
        hosted.run("UPDATE core.partnership_feature SET ceiling = '" + ceiling + "' WHERE feature = '" + feature + "'");
        hosted.city.directory().refresh();
    }

    @Test
    void a_switch_is_in_force_at_once_and_on_the_trail() {
        set("bank", true);

        assertThat(hosted.city.directory().on(tenant.id(), "bank")).isTrue();
        assertThat(hosted.all("SELECT action FROM core.audit")).containsExactly("feature-switched-on");
        set("bank", true);
        assertThat(hosted.all("SELECT action FROM core.audit")).hasSize(1);
    }

    @Test
    void what_a_feature_needs_goes_on_with_it_and_what_needs_it_goes_off_with_it() {
        set("awards", true);
        assertThat(on()).containsExactly("awards", "bank");
        assertThat(hosted.city
                        .as(administrator, () -> switches.plan("bank", false))
                        .also())
                .containsExactly("awards");

        set("bank", false);
        assertThat(on()).isEmpty();
    }

    @Test
    void features_that_do_not_go_together_are_not_on_together_whichever_says_so() {
        set("rival", true);

        refused("bank", true, SwitchError.CONFLICTS_WITH_ANOTHER, "rival");
    }

    @Test
    void the_partnerships_ceiling_has_the_last_word() {
        ceiling("bank", "off");
        refused("bank", true, SwitchError.FIXED_BY_PARTNERSHIP, "bank");
        refused("awards", true, SwitchError.NEEDS_ANOTHER, "bank");

        ceiling("bank", "locked");
        refused("bank", false, SwitchError.FIXED_BY_PARTNERSHIP, "bank");
    }

    @Test
    void only_an_administrator_may_switch_and_only_what_is_here() {
        var member = hosted.city.member(tenant, Role.COORDINATOR);

        assertThatThrownBy(() -> hosted.city.run(member, () -> switches.set("bank", true)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(CoreError.FORBIDDEN));
        assertThatThrownBy(() -> set("unknown", true))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(CoreError.NOT_FOUND));
    }

    private List<String> on() {
        return hosted.city.as(administrator, switches::all).stream()
                .filter(FeatureSwitches.State::on)
                .map(state -> state.feature().id())
                .toList();
    }
}
