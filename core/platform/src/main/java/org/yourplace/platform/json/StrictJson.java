package org.yourplace.platform.json;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a body that a stranger sent. Either it becomes the command record, or a refusal names the field and what is wrong with it; there
 * is no third way. First the text becomes a tree (syntax, depth, lengths), then every text in it is looked at (no character that cannot
 * be stored), then the tree becomes the record, whose constructor has the last word.
 */
public final class StrictJson {
    /** Stands for the whole body where a refusal names a field. */
    static final String BODY = "body";

    private final JsonMapper mapper;

    /** @param depth how deep objects and lists may nest */
    public StrictJson(int depth) {
        this.mapper = Json.mapper(depth);
    }

    /** Reads an object of the given type. */
    public Object read(byte[] body, Type type) {
        var tree = tree(body);
        if (!tree.isObject()) {
            throw refused(BODY, "not-an-object");
        }
        return as(tree, type);
    }

    /** Reads any document; its texts are clean. */
    public JsonNode tree(byte[] body) {
        var text = text(body);
        if (text.isBlank()) {
            throw refused(BODY, "required");
        }
        JsonNode tree;
        try {
            tree = mapper.readTree(text);
        } catch (StreamConstraintsException tooMuch) {
            throw refused(BODY, tooMuch.getOriginalMessage().contains("depth") ? "too-deep" : "too-much");
        } catch (JacksonException broken) {
            throw refused(
                    BODY,
                    broken.getOriginalMessage().startsWith("Duplicate") ? "repeated-field" : "not-json",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
        var strange = Violations.of();
        inspect(tree, "", strange);
        strange.done();
        return tree;
    }

    private Object as(JsonNode tree, Type type) {
        try {
            return mapper.readerFor(mapper.constructType(type))
                    .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readValue(tree);
        } catch (JacksonException refused) {
            throw DomainException.invalid(Misfit.violations(refused));
        }
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw refused(BODY, "not-utf-8");
        }
    }

    private static void inspect(JsonNode node, String path, Violations strange) {
        if (node.isString()) {
            strange.check(Violations.clean(node.stringValue()), path.isEmpty() ? BODY : path, "strange-characters");
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (!Violations.clean(entry.getKey())) {
                    throw refused(path.isEmpty() ? BODY : path, "strange-characters");
                }
                inspect(entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), strange);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                inspect(node.get(i), path + "[" + i + "]", strange);
            }
        }
    }

    private static DomainException refused(String field, String reason, Object... args) {
        return DomainException.invalid(List.of(Violation.of(field, reason, args)));
    }
}
