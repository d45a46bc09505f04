package org.yourplace.platform.json;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says why a tree did not become a record: which field, and what should have been there. */
final class Misfit {
    private Misfit() {}

    static List<Violation> violations(JacksonException thrown) {
        var at = path(thrown);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof DomainException refusal
                    && !refusal.violations().isEmpty()) {
                return refusal.violations().stream()
                        .map(inner -> new Violation(joined(at, inner.field()), inner.reason(), inner.args()))
                        .toList();
            }
        }
        return List.of(Violation.of(at.isEmpty() ? StrictJson.BODY : at, reason(thrown)));
    }

    private static String reason(JacksonException thrown) {
        return switch (thrown) {
            case PropertyBindingException unknown -> "unknown-field";
            case InvalidNullException missing -> "required";
            case InputCoercionException number -> "not-a-number";
            case MismatchedInputException misfit -> expected(misfit.getTargetType());
            default -> "wrong-value";
        };
    }

    /** What a value of that type looks like in JSON. */
    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "wrong-value";
        } else if (type.isEnum()) {
            return "unknown-code";
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return "not-a-text";
        } else if (type == Boolean.class || type == boolean.class) {
            return "not-yes-or-no";
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "not-a-number";
        } else if (type == UUID.class) {
            return "not-an-id";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return "not-a-date";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "not-a-list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "not-an-object" : "wrong-value";
    }

    private static String path(JacksonException thrown) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static String joined(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + "." + inner;
    }
}
