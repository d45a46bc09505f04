package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A PATCH, in RFC 7644's words or in those that Entra ID uses: {@code Replace} for {@code replace}, {@code "False"} for {@code false}, an
 * object without a path whose names are paths, a manager as bare id, members to remove as a value.
 */
final class ScimChange {
    private static final int MOST = 1_000;
    private static final Set<String> FIXED = Set.of("id", "meta", "schemas");

    static {
        // an address that is not there yet is added: emails[type eq "work"].value
        PatchOperation.APPEND_NEW_PATCH_VALUES_PROPERTY = true;
    }

    /** One step: what to do, where, with what. */
    record Step(String op, @Nullable String path, JsonNode value) {}

    private final List<Step> steps = new ArrayList<>();

    private ScimChange() {}

    static ScimChange of(ObjectNode sent) {
        var operations = sent.path("Operations");
        if (!operations.isArray() || operations.isEmpty() || operations.size() > MOST) {
            throw ScimRefused.syntax("Operations is a list of 1 to " + MOST);
        }
        var change = new ScimChange();
        for (var one : operations) {
            change.read(one);
        }
        return change;
    }

    private void read(JsonNode operation) {
        var op = operation.path("op").asText("").toLowerCase(Locale.ROOT);
        if (!Set.of("add", "replace", "remove").contains(op)) {
            throw ScimRefused.syntax("op is add, replace or remove");
        }
        var path = ScimJson.text(operation, "path", 500);
        var value = operation.path("value");
        if (path != null && schema(path) && !op.equals("remove") && value instanceof ObjectNode object) {
            spread(op, path, object);
        } else if (path != null) {
            step(op, path, value);
        } else if (op.equals("remove")) {
            throw new ScimRefused(BadRequestException.noTarget("remove needs a path"));
        } else if (value instanceof ObjectNode object) {
            object.properties().forEach(part -> spread(op, part.getKey(), part.getValue()));
        } else {
            throw ScimRefused.value("without a path the value is an object");
        }
    }

    private void spread(String op, String name, JsonNode value) {
        if (name.toLowerCase(Locale.ROOT).startsWith("urn:") && value instanceof ObjectNode object) {
            object.properties().forEach(part -> step(op, name + ":" + part.getKey(), part.getValue()));
        } else if (!name.equalsIgnoreCase("schemas") && !name.equalsIgnoreCase("id")) {
            // Entra repeats the id of a group that it renames
            step(op, name, value);
        }
    }

    private void step(String op, String path, JsonNode value) {
        var lower = path.toLowerCase(Locale.ROOT);
        if (FIXED.contains(lower) || lower.startsWith("meta.")) {
            throw ScimRefused.fixed(path);
        }
        if (schema(path) && !op.equals("remove")) {
            throw ScimRefused.value(path + " is an object");
        }
        if (lower.endsWith("user:manager") && value.isTextual()) {
            steps.add(new Step(op, path, ScimJson.object().put("value", value.textValue())));
        } else if (op.equals("remove") && value.isArray() && !path.contains("[")) {
            for (var one : value) {
                var id = one.path("value").asText("").replace("\"", "");
                steps.add(new Step(op, path + "[value eq \"" + id + "\"]", value));
            }
        } else {
            steps.add(new Step(op, path, value));
        }
    }

    /** Whether a path names a whole schema and not an attribute in it, which the library would look for one level too deep. */
    private static boolean schema(String path) {
        return path.strip().toLowerCase(Locale.ROOT).matches("urn:.*:(user|group)");
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Does it to the resource. */
    void apply(ObjectNode resource) {
        for (var step : steps) {
            try {
                apply(step, resource);
            } catch (ScimException refused) {
                throw new ScimRefused(refused);
            } catch (IllegalArgumentException | ClassCastException odd) {
                throw ScimRefused.value("this value does not go there: " + step.path());
            }
        }
    }

    private static void apply(Step step, ObjectNode resource) throws ScimException {
        if (schema(step.path())) {
            var names = new ArrayList<String>();
            resource.fieldNames().forEachRemaining(names::add);
            names.stream().filter(step.path()::equalsIgnoreCase).forEach(resource::remove);
            return;
        }
        var path = Path.fromString(step.path());
        if (step.op().equals("remove")) {
            if (step.path().contains("[value eq")) {
                JsonUtils.removeValues(path, resource);
            } else {
                PatchOperation.remove(path).apply(resource);
            }
            return;
        }
        if (step.value().isMissingNode()) {
            throw BadRequestException.invalidValue(step.op() + " needs a value");
        }
        if (step.value().isNull() || (step.value().isArray() && step.value().isEmpty())) {
            JsonUtils.removeValues(path, resource);
        } else if (step.op().equals("replace")
                && (!step.path().contains("[") || JsonUtils.pathExists(path, resource))) {
            PatchOperation.replace(path, step.value()).apply(resource);
        } else {
            PatchOperation.add(path, step.value()).apply(resource);
        }
    }
}
