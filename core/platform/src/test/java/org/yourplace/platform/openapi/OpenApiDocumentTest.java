package org.yourplace.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.api.ApiApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class OpenApiDocumentTest {
    private final ObjectNode core = OpenApiDocument.core();

    @Test
    void core_describes_what_core_serves_and_nothing_else() {
        var served = ServedOperations.of(new ApiApplication().getClasses());

        assertThat(ServedOperations.described(core)).isEqualTo(served);
    }

    @Test
    void every_reference_leads_somewhere() {
        for (var reference : references(core)) {
            assertThat(core.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_answers() {
        var names = new HashSet<String>();
        core.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getKey().equals("parameters")) {
                        return;
                    }
                    assertThat(names.add(
                                    operation.getValue().path("operationId").asString("")))
                            .as(path.getKey())
                            .isTrue();
                    assertThat(operation.getValue().path("summary").asString(""))
                            .as(path.getKey())
                            .isNotEmpty();
                    assertThat(operation.getValue().path("responses").isEmpty())
                            .as(path.getKey())
                            .isFalse();
                }));
    }

    @Test
    void a_feature_adds_its_own_paths_and_shares_cores_words() {
        OpenApiDocument.merge(core, "awards", part("""
                tags: [{name: awards}]
                paths:
                  /api/v1/awards/rounds: {get: {summary: Rounds}}
                  /api/v1/tenants/{tenant}/awards/rounds: {post: {summary: Begin}}
                  /api/v1/me: {get: {summary: Not mine}}
                components:
                  schemas:
                    Round: {type: object}
                    Problem: {type: string}
                """));

        assertThat(ServedOperations.described(core))
                .contains("GET /api/v1/awards/rounds", "POST /api/v1/tenants/{tenant}/awards/rounds");
        assertThat(core.at("/paths")
                        .path("/api/v1/me")
                        .path("get")
                        .path("summary")
                        .asString())
                .isNotEqualTo("Not mine");
        assertThat(core.at("/components/schemas/Round/type").asString()).isEqualTo("object");
        assertThat(core.at("/components/schemas/Problem/type").asString()).isEqualTo("object");
    }

    private static ObjectNode part(String yaml) {
        return (ObjectNode) new YAMLMapper().readTree(yaml);
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        node.findValuesAsString("$ref").forEach(found::add);
        return found;
    }
}
