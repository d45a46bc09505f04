package org.yourplace.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Days and instants in ISO 8601, within years that people and databases can write: 1 to 9999. */
public final class Dates {
    private Dates() {}

    /** {@code 2026-11-22}. */
    public static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        check(day.getYear());
        return day;
    }

    /** {@code 2026-11-22T10:00:00Z}, or with an offset. */
    public static Instant instant(String text) {
        var moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        check(moment.getYear());
        return moment.toInstant();
    }

    private static void check(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("a year of four digits is needed");
        }
    }

    static SimpleModule module() {
        return new SimpleModule("dates")
                .addDeserializer(LocalDate.class, new Reading<>(LocalDate.class, Dates::day))
                .addDeserializer(Instant.class, new Reading<>(Instant.class, Dates::instant));
    }

    private static final class Reading<T> extends StdDeserializer<T> {
        private final Function<String, T> read;

        Reading(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            var text = parser.getString();
            try {
                return read.apply(text);
            } catch (DateTimeException unreadable) {
                throw context.weirdStringException(text, handledType(), "no date");
            }
        }
    }
}
