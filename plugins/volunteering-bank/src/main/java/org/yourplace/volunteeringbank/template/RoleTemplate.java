package org.yourplace.volunteeringbank.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.sheet.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A role that many groups ask for. It has no day, no place, no number and no declaration: those are the writer's.
 *
 * @param description what people will do, one line each
 * @param sheet the usual answers for the check; whether somebody was paid for it is left open
 */
public record RoleTemplate(
        String id,
        String title,
        String summary,
        String description,
        @Nullable String cause,
        List<String> skills,
        String commitment,
        int minutes,
        @Nullable String howOften,
        List<String> times,
        boolean remote,
        List<String> expenses,
        List<String> access,
        @Nullable Integer minimumAge,
        List<String> checks,
        Sheet sheet) {
    private static final List<RoleTemplate> ALL = read();

    /** In the order in which they are offered. */
    public static List<RoleTemplate> all() {
        return ALL;
    }

    private static List<RoleTemplate> read() {
        try (var in = RoleTemplate.class.getResourceAsStream("/templates/roles.json")) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(in).readAllBytes())
                    .path("templates")
                    .valueStream()
                    .map(RoleTemplate::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RoleTemplate of(JsonNode told) {
        return new RoleTemplate(
                told.path("id").asString(),
                told.path("title").asString(),
                told.path("summary").asString(),
                String.join("\n", words(told, "do")),
                told.path("cause").asString(null),
                words(told, "skills"),
                told.path("commitment").asString(),
                told.path("minutes").asInt(),
                told.path("howOften").asString(null),
                words(told, "times"),
                told.path("remote").asBoolean(false),
                words(told, "expenses"),
                words(told, "access"),
                told.has("minimumAge") ? told.path("minimumAge").asInt() : null,
                words(told, "checks"),
                sheet(told.path("sheet")));
    }

    private static Sheet sheet(JsonNode told) {
        return new Sheet(
                null,
                null,
                words(told, "around"),
                words(told, "tasks"),
                told.path("often").asString(null),
                told.path("supervised").asString(null),
                null,
                null,
                null);
    }

    private static List<String> words(JsonNode told, String name) {
        return told.path(name).valueStream().map(JsonNode::asString).toList();
    }
}
