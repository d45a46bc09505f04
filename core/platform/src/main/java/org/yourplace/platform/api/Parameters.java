package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.json.Dates;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;

/**
 * Reads path, query and header parameters. In a path what cannot be read does not exist (404); in a query or header it is refused with
 * its name (400).
 */
@Provider
@ApplicationScoped
public class Parameters implements ParamConverterProvider {
    /** Reads a text or throws. */
    private record Reading(String reason, Function<String, Object> read) {}

    private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(
            Map.entry(String.class, new Reading("strange-characters", Parameters::clean)),
            Map.entry(UUID.class, new Reading("not-an-id", Parameters::uuid)),
            Map.entry(Integer.class, new Reading("not-a-number", Integer::valueOf)),
            Map.entry(int.class, new Reading("not-a-number", Integer::valueOf)),
            Map.entry(Long.class, new Reading("not-a-number", Long::valueOf)),
            Map.entry(long.class, new Reading("not-a-number", Long::valueOf)),
            Map.entry(Double.class, new Reading("not-a-number", Parameters::number)),
            Map.entry(double.class, new Reading("not-a-number", Parameters::number)),
            Map.entry(BigDecimal.class, new Reading("not-a-number", Parameters::decimal)),
            Map.entry(Boolean.class, new Reading("not-yes-or-no", Parameters::yesOrNo)),
            Map.entry(boolean.class, new Reading("not-yes-or-no", Parameters::yesOrNo)),
            Map.entry(LocalDate.class, new Reading("not-a-date", Dates::day)),
            Map.entry(Instant.class, new Reading("not-a-date", Dates::instant)));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reading = type.isEnum() ? new Reading("unknown-code", text -> constant(type, text)) : READINGS.get(type);
        if (reading == null) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings("unchecked")
            public @Nullable T fromString(@Nullable String value) {
                if (value == null || (value.isEmpty() && type != String.class)) {
                    if (type.isPrimitive()) {
                        throw refused(annotations, reading.reason());
                    }
                    return null;
                }
                try {
                    return (T) reading.read().apply(value);
                } catch (RuntimeException unreadable) {
                    throw refused(annotations, reading.reason());
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    private static WebApplicationException refused(Annotation[] annotations, String reason) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return refused(query.value(), reason);
            } else if (annotation instanceof HeaderParam header) {
                return refused(header.value(), reason);
            } else if (annotation instanceof PathParam) {
                return new NotFoundException();
            }
        }
        return refused("parameter", reason);
    }

    private static WebApplicationException refused(String name, String reason) {
        return new WebApplicationException(
                DomainException.invalid(List.of(Violation.of(name, reason))), Response.Status.BAD_REQUEST);
    }

    private static String clean(String text) {
        if (!Violations.clean(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** Only the usual form: the JDK would also take {@code 1-1-1-1-1}. */
    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    private static Double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number) || !text.matches("[-+0-9.eE]{1,30}")) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            throw new IllegalArgumentException();
        }
        return new BigDecimal(text);
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(text))
                .findFirst()
                .orElseThrow();
    }
}
