package org.yourplace.spi;

import java.util.List;
import java.util.Set;
import org.pf4j.ExtensionPoint;

/**
 * What a tenant switches on: one vertical slice with its own words, rules, tables, pages and views. The implementation is a PF4J
 * {@code @Extension} with a public no-argument constructor; it declares, and {@link #start} wires.
 *
 * @since 1.0
 */
public interface Feature extends ExtensionPoint {
    /** Kebab-case word used everywhere: folder, URL segment, message bundle; with underscores the database schema. */
    String id();

    /** JPA entities, embeddables and converters of this feature's persistence unit. */
    default List<Class<?>> entities() {
        return List.of();
    }

    /** Everything a member may be allowed to do here. */
    default Set<? extends Permission> permissions() {
        return Set.of();
    }

    /** What a partnership or tenant may adjust. */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /** Ids of features that must be on in the same tenant. */
    default Set<String> requires() {
        return Set.of();
    }

    /** Ids of features that must be off in the same tenant. */
    default Set<String> conflicts() {
        return Set.of();
    }

    /** Wires the feature. Called once per node; a throw refuses the plugin with its message as the reason. */
    FeatureModule start(FeatureContext core);
}
