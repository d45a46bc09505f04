package org.yourplace.platform.plugin;

import java.util.Set;
import org.yourplace.spi.Feature;

/**
 * A jar whose feature has been made and not started.
 *
 * @param requires ids of features that it needs
 */
record LoadedJar(PluginJar jar, Feature feature, ClassLoader loader, Set<String> requires) {
    /** Asks everything that the feature declares, so that one that cannot even say is noticed now. */
    static LoadedJar of(PluginJar jar, Feature feature, ClassLoader loader) {
        feature.permissions();
        feature.settings();
        feature.conflicts();
        return new LoadedJar(jar, feature, loader, Set.copyOf(feature.requires()));
    }
}
