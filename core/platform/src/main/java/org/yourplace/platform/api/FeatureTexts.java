package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.feature.Texts;

/** The words for a refusal: the feature's own bundle first, then core's. */
@ApplicationScoped
public class FeatureTexts {
    private static final Texts CORE = BundleTexts.core();

    @Inject
    private ServedFeatures features;

    public Texts of(Optional<String> feature) {
        return feature.<Texts>flatMap(id -> features.find(id).map(ServedFeatures.Served::texts))
                .orElse(CORE);
    }
}
