package org.yourplace.platform.api;

import java.util.Collection;
import java.util.Optional;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.feature.Texts;

/** The features that run on this node, as far as HTTP needs them. */
public interface ServedFeatures {
    /** Those that started, by id in alphabetical order. */
    Collection<? extends Served> all();

    default Optional<? extends Served> find(String id) {
        return all().stream().filter(one -> one.feature().id().equals(id)).findFirst();
    }

    /** Jars that are not served, each with its reason. */
    Collection<? extends NotServed> refused();

    /** One running feature. */
    interface Served {
        Feature feature();

        FeatureModule module();

        Texts texts();

        Database database();

        ClassLoader loader();
    }

    /** One refused jar. */
    interface NotServed {
        String file();

        String reason();
    }
}
