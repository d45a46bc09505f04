package org.yourplace.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yourplace.platform.openapi.OpenApiDocument;
import org.yourplace.platform.openapi.ServedOperations;
import org.yourplace.spi.FeatureModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what a feature says in {@code META-INF/openapi.yaml} against what its resources serve. */
public final class ContractOfOperations {
    private ContractOfOperations() {}

    /**
     * Fails when an operation is served and not described or described and not served, and when a reference leads nowhere.
     *
     * @param feature class of the feature: its jar or folder holds the document
     */
    public static void check(String id, Class<?> feature, FeatureModule module) {
        var part = read(feature);
        assertThat(ServedOperations.described(part)).isEqualTo(ServedOperations.of(id, module));
        var whole = OpenApiDocument.core();
        OpenApiDocument.merge(whole, id, part);
        for (var reference : references(whole)) {
            assertThat(whole.at(reference.substring(1)).isMissingNode())
                    .as(reference + " leads nowhere")
                    .isFalse();
        }
    }

    private static ObjectNode read(Class<?> feature) {
        var base = feature.getProtectionDomain().getCodeSource().getLocation();
        var own = feature.getClassLoader()
                .resources(OpenApiDocument.RESOURCE)
                .filter(url -> url.toString().contains(base.getPath()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(base + " holds no " + OpenApiDocument.RESOURCE));
        try (var in = own.openStream()) {
            return OpenApiDocument.read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> references(JsonNode node) {
        return new ArrayList<>(node.findValuesAsString("$ref"));
    }
}
