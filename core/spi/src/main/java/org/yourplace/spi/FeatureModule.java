package org.yourplace.spi;

import java.util.List;
import java.util.Map;
import org.yourplace.spi.assist.AssistedDeed;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.TaskSource;
import org.yourplace.spi.people.DirectoryExtension;
import org.yourplace.spi.sharing.Dataset;

/**
 * The running feature: what its composition root hands to core. Everything is optional. A module that has pages or views also implements
 * {@code FeaturePages} or {@code FeatureViews} of ui/kit.
 *
 * @since 1.0
 */
public interface FeatureModule extends AutoCloseable {
    /** Annotated JAX-RS objects below {@code /api/v1/{feature}/}, by first path segment: what the caller may see partnership-wide. */
    default Map<String, Object> publicResources() {
        return Map.of();
    }

    /** Annotated JAX-RS objects below {@code /api/v1/tenants/{tenant}/{feature}/}, by first path segment: acting for a tenant. */
    default Map<String, Object> tenantResources() {
        return Map.of();
    }

    /** What waits for the signed-in member, computed when asked. */
    default List<TaskSource> tasks() {
        return List.of();
    }

    /** Reactions to events of this feature, after commit, at least once, as the tenant that published. */
    default List<EventHandler<?>> handlers() {
        return List.of();
    }

    /** Recurring work, run for each tenant that has the feature on. */
    default List<Job> jobs() {
        return List.of();
    }

    /** Tables this feature can read in; core does files, preview, progress and errors. */
    default List<Importer> importers() {
        return List.of();
    }

    /**
     * What an organisation's staff directory may tell of its people for this feature.
     *
     * @since 1.5
     */
    default List<DirectoryExtension> directoryExtensions() {
        return List.of();
    }

    /** Records that an organisation may agree to share with another. */
    default List<Dataset> datasets() {
        return List.of();
    }

    /**
     * What an officer may do here for somebody who is not online.
     *
     * @since 1.1
     */
    default List<AssistedDeed> assistedDeeds() {
        return List.of();
    }

    /** The feature's part of the demo year, planted once through its own services. */
    default List<DemoSeed> demo() {
        return List.of();
    }

    @Override
    default void close() {}
}
