package org.yourplace.platform.plugin;

import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.feature.Texts;

/**
 * A feature that runs on this node. Whoever calls into {@link #feature} or {@link #module} does it through the {@link Guard}.
 *
 * @param database core's database with the feature's persistence unit
 * @param loader the plugin's class loader
 * @param texts the feature's messages, then core's
 * @param unit its persistence unit; absent when it has no entities
 */
public record FeatureRuntime(
        PluginJar jar,
        Feature feature,
        FeatureModule module,
        JtaDatabase database,
        ClassLoader loader,
        Texts texts,
        @Nullable EntityManagerFactory unit)
        implements ServedFeatures.Served {
    public String id() {
        return jar.id();
    }

    /** What people call it. */
    public String name(Locale locale) {
        return texts.has("feature.name") ? texts.get(locale, "feature.name") : id();
    }

    /** Whether the module also is something else, e.g. {@code FeaturePages}. */
    public <T> Optional<T> module(Class<T> type) {
        return type.isInstance(module) ? Optional.of(type.cast(module)) : Optional.empty();
    }

    @Override
    public String toString() {
        return id() + " " + jar.version();
    }
}
