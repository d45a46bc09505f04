package org.yourplace.spi.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers everything wrong with an input, so that a form or body reports all its fields at once. Used in the constructors of command
 * records: {@code Violations.of().text("title", title, 1, 120).done()}.
 */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    private Violations() {}

    public static Violations of() {
        return new Violations();
    }

    /** Adds a violation unless {@code holds}. */
    public Violations check(boolean holds, String field, String reason, Object... args) {
        if (!holds) {
            found.add(Violation.of(field, reason, args));
        }
        return this;
    }

    /** A text that must be there, without control characters, of {@code least} to {@code most} characters. */
    public Violations text(String field, @Nullable String value, int least, int most) {
        if (value == null || value.isBlank()) {
            return check(least == 0, field, "required");
        }
        return optionalText(field, value, most).check(value.strip().length() >= least, field, "too-short", least);
    }

    /** A text that may be absent, of at most {@code most} characters. */
    public Violations optionalText(String field, @Nullable String value, int most) {
        if (value == null) {
            return this;
        }
        return check(value.length() <= most, field, "too-long", most).check(clean(value), field, "strange-characters");
    }

    /** A number that may be absent, between {@code least} and {@code most}. */
    public Violations range(String field, @Nullable Number value, long least, long most) {
        return check(
                value == null || (value.longValue() >= least && value.longValue() <= most),
                field,
                "out-of-range",
                least,
                most);
    }

    /** A list that may be absent, of at most {@code most} entries, each a short code. */
    public Violations codes(String field, @Nullable Collection<String> values, int most) {
        if (values == null) {
            return this;
        }
        check(values.size() <= most, field, "too-many", most);
        int index = 0;
        for (var value : values) {
            boolean good = value != null && value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
            check(good, field + "[" + index++ + "]", "unknown-code");
        }
        return this;
    }

    /** Throws when anything was found. */
    public void done() {
        if (!found.isEmpty()) {
            throw DomainException.invalid(found);
        }
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Whether a text can be stored and shown: no control characters but line ends and tabs, no half of a surrogate pair. */
    public static boolean clean(String value) {
        return value.codePoints()
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || c == 0xFFFE
                        || c == 0xFFFF);
    }
}
