package org.yourplace.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.Setting;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class SettingsTest {
    private static final Setting<Integer> DAYS = Setting.number("reply-working-days", 5, 1, 20);
    private static final Setting<Boolean> CHECK = Setting.yesOrNo("first-listing-check", true);
    private static final Setting<String> ORDER = Setting.choice("order", "near", "near", "new");

    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant group = city.tenant("group");
    private final Tenant other = city.tenant("other");
    private final Binding member = city.member(group, Role.ADMINISTRATOR);
    private final Map<String, String> server = new HashMap<>();
    private final Deployment deployment = key -> Optional.ofNullable(server.get(key));
    private final SettingsInForce settings = new SettingsInForce("bank", city.bindings(), city.directory(), deployment);
    private final SettingsAdmin admin = new SettingsAdmin(deployment, new CoreAudit(city.ids()));

    private int days(Binding who) {
        return city.as(who, () -> settings.value(DAYS));
    }

    private void set(Setting<?> setting, String value) {
        city.run(
                member,
                () -> database.write(tx -> {
                    admin.set(tx, "bank", setting, value);
                    return true;
                }));
        city.directory().refresh();
    }

    private SettingInForce listed(Setting<?> setting) {
        return city.as(member, () -> database.read(tx -> admin.list(tx, "bank", List.of(setting))))
                .getFirst();
    }

    private void partnership(String value) {
        city.owner().useHandle(handle -> handle.createUpdate(
                        "INSERT INTO core.partnership_setting VALUES (:partnership, 'bank', 'reply-working-days', :value) ON CONFLICT (partnership_id, feature, key) DO UPDATE SET value = EXCLUDED.value")
                .bind("partnership", city.partnership().id())
                .bind("value", value)
                .execute());
        city.directory().refresh();
    }

    @Test
    void the_nearest_value_is_in_force_and_the_list_says_whose_it_is() {
        assertThat(days(member)).isEqualTo(5);
        assertThat(listed(DAYS).origin()).isEqualTo(Origin.FALLBACK);

        server.put("yourplace.setting.bank.reply-working-days", "7");
        assertThat(days(member)).isEqualTo(7);
        assertThat(listed(DAYS).origin()).isEqualTo(Origin.DEPLOYMENT);

        partnership("8");
        assertThat(days(member)).isEqualTo(8);
        assertThat(days(city.guest())).isEqualTo(8);
        assertThat(listed(DAYS).origin()).isEqualTo(Origin.PARTNERSHIP);

        set(DAYS, "3");
        assertThat(days(member)).isEqualTo(3);
        assertThat(days(city.member(other, Role.MEMBER))).isEqualTo(8);
        assertThat(city.as(city.guest(), () -> settings.value(DAYS, group.id())))
                .isEqualTo(3);
        var listed = listed(DAYS);
        assertThat(listed.origin()).isEqualTo(Origin.TENANT);
        assertThat(listed.setBy()).isEqualTo("Sam Sample");
        assertThat(listed.otherwise()).isEqualTo("8");

        city.run(
                member,
                () -> database.write(tx -> {
                    admin.reset(tx, "bank", DAYS);
                    return true;
                }));
        city.directory().refresh();
        assertThat(days(member)).isEqualTo(8);
        var trail = city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT action FROM core.audit WHERE tenant_id = :tenant ORDER BY id")
                .bind("tenant", group.id())
                .mapTo(String.class)
                .list());
        assertThat(trail).containsExactly("setting-changed", "setting-reset");
    }

    @Test
    void a_value_that_the_setting_does_not_take_is_refused_or_passed_over() {
        for (var bad : Map.of(DAYS, List.of("0", "21", "many", ""), CHECK, List.of("maybe"), ORDER, List.of("far"))
                .entrySet()) {
            for (var value : bad.getValue()) {
                assertThatThrownBy(() -> set(bad.getKey(), value))
                        .as(bad.getKey().key() + "=" + value)
                        .isInstanceOf(DomainException.class);
            }
        }

        partnership("a lot");
        assertThat(days(member)).isEqualTo(5);
        assertThat(listed(DAYS).origin()).isEqualTo(Origin.FALLBACK);
    }
}
