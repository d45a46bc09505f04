package org.yourplace.platform.settings;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.Setting;
import org.yourplace.spi.feature.Settings;

/** A feature's settings, answered from memory: tenant, then partnership, then deployment, then the feature's own fallback. */
public final class SettingsInForce implements Settings {
    private final String feature;
    private final Bindings bindings;
    private final Directory directory;
    private final Deployment deployment;

    public SettingsInForce(String feature, Bindings bindings, Directory directory, Deployment deployment) {
        this.feature = feature;
        this.bindings = bindings;
        this.directory = directory;
        this.deployment = deployment;
    }

    @Override
    public <T> T value(Setting<T> setting) {
        var asking = bindings.current();
        return value(setting, asking.tenant(), asking.partnership().id());
    }

    @Override
    public <T> T value(Setting<T> setting, long tenant) {
        var partnership = bindings.current().partnership().id();
        var other = directory
                .tenant(tenant)
                .filter(found -> found.partnership() == partnership)
                .orElse(null);
        return value(setting, other, partnership);
    }

    private <T> T value(Setting<T> setting, @Nullable Tenant tenant, long partnership) {
        Optional<String> own = tenant == null
                ? Optional.empty()
                : directory.tenantSetting(tenant.id(), feature, setting.key()).map(Directory.TenantValue::value);
        return Stream.of(
                        own,
                        directory.partnershipSetting(partnership, feature, setting.key()),
                        deployment.setting(feature, setting.key()))
                .flatMap(Optional::stream)
                .flatMap(text -> Raw.read(setting, text).stream())
                .findFirst()
                .orElse(setting.fallback());
    }
}
