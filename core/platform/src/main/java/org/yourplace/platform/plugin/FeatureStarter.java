package org.yourplace.platform.plugin;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.spi.FeatureModule;

/** Gives a feature its persistence unit and its services, and starts it. */
public final class FeatureStarter {
    /** Makes the persistence unit of a feature. */
    @FunctionalInterface
    public interface Units {
        EntityManagerFactory open(String name, Path jar, ClassLoader loader, List<Class<?>> entities);
    }

    private final Units units;
    private final JtaDatabase core;
    private final FeatureServices services;

    /** @param core core's own database */
    public FeatureStarter(Units units, JtaDatabase core, FeatureServices services) {
        this.units = units;
        this.core = core;
        this.services = services;
    }

    /** Starts it; throws with the reason, whatever went wrong, and then nothing of it stays open. */
    FeatureRuntime start(LoadedJar loaded) {
        return Guard.inside(loaded.loader(), () -> {
            EntityManagerFactory unit = null;
            try {
                unit = unit(loaded);
                var database = unit == null ? core : core.with(unit);
                var context = services.context(loaded.jar().id(), loaded.loader(), database);
                var module = started(loaded.feature().start(context));
                return new FeatureRuntime(
                        loaded.jar(), loaded.feature(), module, database, loaded.loader(), context.texts(), unit);
            } catch (RuntimeException | Error failed) {
                if (unit != null) {
                    unit.close();
                }
                throw new RefusedException("it failed to start: " + RefusedException.words(failed), failed);
            }
        });
    }

    private static FeatureModule started(@Nullable FeatureModule module) {
        if (module == null) {
            throw new RefusedException("start gave no module");
        }
        return module;
    }

    private @Nullable EntityManagerFactory unit(LoadedJar loaded) {
        var entities = loaded.feature().entities();
        return entities.isEmpty()
                ? null
                : units.open(loaded.jar().id(), loaded.jar().path(), loaded.loader(), entities);
    }
}
