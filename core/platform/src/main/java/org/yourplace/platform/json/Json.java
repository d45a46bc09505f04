package org.yourplace.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The one configured mapper. What a type does not declare is refused, nothing is converted into something else, nothing is left out. */
public final class Json {
    private static final JsonMapper MAPPER = mapper(32);

    private Json() {}

    /** @param depth how deep objects and lists may nest */
    static JsonMapper mapper(int depth) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxNumberLength(40)
                .maxNameLength(200)
                .maxStringLength(1_000_000)
                .maxTokenCount(200_000)
                .build();
        var builder = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .addModule(Dates.module())
                .annotationIntrospector(new KebabEnums())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultNullHandling(old -> old.withContentNulls(Nulls.FAIL));
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            builder.withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
        }
        for (var type : new LogicalType[] {LogicalType.DateTime, LogicalType.Enum, LogicalType.OtherScalar}) {
            builder.withCoercionConfig(
                    type, config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
            builder.withCoercionConfig(
                    type, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail));
        }
        return builder.build();
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads what we wrote ourselves. */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
