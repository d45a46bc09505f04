package org.yourplace.platform.plugin;

import java.nio.file.Path;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginState;
import org.yourplace.spi.Feature;
import org.yourplace.spi.Spi;

/** Loads jars by PF4J, each in a class loader of its own that looks into the jar first and then at what the host has. */
final class PluginLoader {
    private final JarPluginManager manager;

    PluginLoader(Path folder) {
        manager = new JarPluginManager(folder);
        manager.setSystemVersion(Spi.VERSION);
    }

    /** Loads a jar and makes its feature; throws with the reason, whatever went wrong, and then nothing of it stays. */
    LoadedJar load(PluginJar jar) {
        try {
            manager.loadPlugin(jar.path());
            var loader = manager.getPluginClassLoader(jar.id());
            return Guard.inside(loader, () -> LoadedJar.of(jar, feature(jar), loader));
        } catch (RefusedException refused) {
            unload(jar.id());
            throw refused;
        } catch (RuntimeException | Error failed) {
            unload(jar.id());
            throw new RefusedException("it cannot be loaded: " + RefusedException.words(failed), failed);
        }
    }

    private Feature feature(PluginJar jar) {
        if (manager.startPlugin(jar.id()) != PluginState.STARTED) {
            throw new RefusedException("its plugin class does not start");
        }
        var features = manager.getExtensionClasses(Feature.class, jar.id());
        if (features.size() != 1) {
            throw new RefusedException("it holds " + (features.isEmpty() ? "no feature" : "more than one feature"));
        }
        var feature = made(features.getFirst());
        if (!jar.id().equals(feature.id())) {
            throw new RefusedException("its feature calls itself " + feature.id() + " and its manifest " + jar.id());
        }
        return feature;
    }

    /** Not by PF4J's own factory, which keeps the reason of a failure to itself. */
    private static Feature made(Class<?> type) {
        try {
            return (Feature) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException failed) {
            throw new RefusedException("it cannot be made: " + RefusedException.words(failed), failed);
        }
    }

    /** Lets go of a jar, so that the file can be replaced. */
    void unload(String id) {
        if (manager.getPlugin(id) != null) {
            try {
                manager.unloadPlugin(id);
            } catch (RuntimeException | Error stubborn) {
                System.getLogger(PluginLoader.class.getName())
                        .log(System.Logger.Level.WARNING, id + " cannot be unloaded", stubborn);
            }
        }
    }
}
