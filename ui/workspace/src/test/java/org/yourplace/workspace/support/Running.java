package org.yourplace.workspace.support;

import java.util.Collection;
import java.util.List;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.feature.Texts;

/** Features that run, without a plugin host. */
public record Running(Collection<One> all, Collection<Broken> refused) implements ServedFeatures {

    /** One that runs. */
    public record One(Feature feature, FeatureModule module, Database database) implements ServedFeatures.Served {
        @Override
        public Texts texts() {
            return BundleTexts.of(feature.id(), loader());
        }

        @Override
        public ClassLoader loader() {
            return feature.getClass().getClassLoader();
        }
    }

    /** One that does not. */
    public record Broken(String file, String reason) implements ServedFeatures.NotServed {}

    public static Running of(Database database, Feature... features) {
        return new Running(
                List.of(features).stream()
                        .map(feature -> new One(feature, new Garden.Module(), database))
                        .toList(),
                List.of(new Broken("broken.jar", "this file is not a jar")));
    }
}
