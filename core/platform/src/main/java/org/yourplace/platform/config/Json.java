package org.yourplace.platform.config;

import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as these files need it: a key said twice is an error, and numbers are equal when their values are. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** One JSON array of all rows. */
    static String array(List<ObjectNode> rows) {
        return MAPPER.createArrayNode().addAll(rows).toString();
    }

    /** Some of an object's members, in that order; an absent one is null. */
    static ObjectNode only(ObjectNode row, List<String> names) {
        var part = object();
        names.forEach(name -> part.set(name, row.hasNonNull(name) ? row.get(name) : MAPPER.nullNode()));
        return part;
    }

    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isArray() && other.isArray()) {
            return one.size() == other.size()
                    && java.util.stream.IntStream.range(0, one.size())
                            .allMatch(index -> same(one.get(index), other.get(index)));
        }
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.propertyStream()
                            .allMatch(member ->
                                    other.has(member.getKey()) && same(member.getValue(), other.get(member.getKey())));
        }
        return one.equals(other);
    }
}
