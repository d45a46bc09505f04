package org.yourplace.platform.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** JSON as SCIM reads it: names of attributes in any case. */
final class ScimJson {
    private static final int DEEPEST = 12;

    private ScimJson() {}

    static ObjectNode object() {
        return JsonUtils.getJsonNodeFactory().objectNode();
    }

    /** The object that was sent. */
    static ObjectNode read(byte[] body) {
        try {
            var node = JsonUtils.getObjectReader().readTree(body);
            if (node instanceof ObjectNode object) {
                check(object, 0);
                return object;
            }
            throw ScimRefused.syntax("send one JSON object");
        } catch (IOException unreadable) {
            throw ScimRefused.syntax("this is not JSON");
        }
    }

    /** What a list of our own holds. */
    static Stream<JsonNode> list(String json) {
        try {
            return StreamSupport.stream(
                    JsonUtils.getObjectReader().readTree(json).spliterator(), false);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static byte[] write(Object value) {
        try {
            return JsonUtils.getObjectWriter().writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Nothing that cannot be stored and shown, and no deeper than any schema of ours. */
    private static void check(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw ScimRefused.syntax("nested too deep");
        }
        if (node.isTextual() && !Violations.clean(node.textValue())) {
            throw ScimRefused.value("a text has strange characters in it");
        }
        node.forEach(below -> check(below, depth + 1));
    }

    /** A text at an attribute; nothing when it is absent, null or empty. */
    static @Nullable String text(JsonNode object, String attribute, int most) {
        var value = object.path(attribute);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ScimRefused.value(attribute + " is a text");
        }
        var text = value.textValue().strip();
        if (text.length() > most) {
            throw ScimRefused.value(attribute + " is longer than " + most + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    /** True or false, also when it comes as a text, as Entra sends it. */
    static Optional<Boolean> truth(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        if (value.isTextual() && value.textValue().strip().matches("(?i)true|false")) {
            return Optional.of(Boolean.valueOf(value.textValue().strip()));
        }
        return Optional.empty();
    }
}
