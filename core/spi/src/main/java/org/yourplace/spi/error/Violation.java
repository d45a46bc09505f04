package org.yourplace.spi.error;

import java.util.List;

/**
 * One thing wrong with one field.
 *
 * @param field the field's name as in JSON and forms, e.g. {@code postcode} or {@code skills[2]}
 * @param reason kebab-case reason; its text is in the messages under {@code violation.{reason}}
 * @param args values for the placeholders of that text
 */
public record Violation(String field, String reason, List<Object> args) {
    public Violation {
        args = List.copyOf(args);
    }

    public static Violation of(String field, String reason, Object... args) {
        return new Violation(field, reason, List.of(args));
    }
}
