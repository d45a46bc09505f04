package org.yourplace.volunteeringbank.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import tools.jackson.databind.JsonNode;

/** Reads a row's values, whether they come from a spreadsheet as text or from JSON with types, and gathers what cannot be read. */
final class Cells {
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter BRITISH_TIME =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_CELL = 20_000;

    private final JsonNode row;
    private final ZoneId zone;
    private final Violations wrong;

    Cells(JsonNode row, ZoneId zone, Violations wrong) {
        this.row = row;
        this.zone = zone;
        this.wrong = wrong;
    }

    private Optional<JsonNode> cell(String name) {
        var found = row.path(name).isObject() && row.path(name).has("@value")
                ? row.path(name).path("@value")
                : row.path(name);
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(found);
    }

    boolean has(String name) {
        return cell(name).isPresent();
    }

    @Nullable
    String text(String name) {
        return cell(name)
                .map(value -> plain(name, value))
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    /** A text of one line, without the tags of a web page. */
    @Nullable
    String line(String name) {
        return orNone(text(name), PlainText::line);
    }

    /** A text of several lines, without the tags of a web page. */
    @Nullable
    String prose(String name) {
        return orNone(text(name), PlainText::prose);
    }

    /** A text, or none: whatever else stands there is passed over. */
    @Nullable
    String quiet(String name) {
        return cell(name)
                .filter(JsonNode::isString)
                .map(value -> PlainText.printable(value.asString()).strip())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_CELL)
                .orElse(null);
    }

    private static @Nullable String orNone(@Nullable String text, UnaryOperator<String> cleaned) {
        var clean = text == null ? "" : cleaned.apply(text);
        return clean.isEmpty() ? null : clean;
    }

    private String plain(String name, JsonNode value) {
        wrong.check(value.isValueNode(), name, "not-a-text");
        var text = value.isValueNode() ? PlainText.printable(value.asString("")).strip() : "";
        wrong.check(text.length() <= LONGEST_CELL, name, "too-long", LONGEST_CELL);
        return text;
    }

    /** The first of several names that has a text. */
    @Nullable
    String text(String name, String orElse) {
        var first = text(name);
        return first != null ? first : text(orElse);
    }

    @Nullable
    Integer number(String name) {
        var typed = text(name);
        if (typed == null) {
            return null;
        }
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException none) {
            wrong.check(false, name, "not-a-number");
            return null;
        }
    }

    @Nullable
    Double degrees(String name) {
        var typed = text(name);
        if (typed == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(typed);
            wrong.check(Math.abs(value) <= 180, name, "out-of-range", -180, 180);
            return value;
        } catch (NumberFormatException none) {
            wrong.check(false, name, "not-a-number");
            return null;
        }
    }

    boolean yes(String name) {
        var typed = text(name);
        if (typed == null) {
            return false;
        }
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "x" -> true;
            case "false", "no", "n", "0" -> false;
            default -> {
                wrong.check(false, name, "yes-or-no");
                yield false;
            }
        };
    }

    /** A list in JSON, or words in a cell with a bar, comma or semicolon between them. */
    List<String> words(String name) {
        var value = cell(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            return Stream.of(plain(name, value.get()).split("[|,;]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
        var words = new ArrayList<String>();
        for (var entry : value.get()) {
            words.add(plain(name, entry));
        }
        return words;
    }

    /** An instant; a local time or a day is meant in the partnership's zone. */
    @Nullable
    Instant instant(String name, boolean endOfDay) {
        var typed = text(name);
        if (typed == null) {
            return null;
        }
        for (var reading : List.<java.util.function.Function<String, Instant>>of(
                text -> OffsetDateTime.parse(text).toInstant(),
                text -> LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant(),
                text -> day(LocalDate.parse(text), endOfDay),
                text -> day(LocalDate.parse(text, BRITISH), endOfDay),
                text -> LocalDateTime.parse(text, BRITISH_TIME).atZone(zone).toInstant())) {
            try {
                return reading.apply(typed);
            } catch (DateTimeException next) {
                continue;
            }
        }
        wrong.check(false, name, "not-a-date");
        return null;
    }

    private Instant day(LocalDate day, boolean end) {
        var from = day.atStartOfDay(zone);
        return (end ? from.plusDays(1).minusMinutes(1) : from).toInstant();
    }

    /** The objects of a list. */
    List<Cells> each(String name) {
        var all = new ArrayList<Cells>();
        cell(name)
                .filter(JsonNode::isArray)
                .ifPresent(list -> list.forEach(entry -> all.add(new Cells(entry, zone, wrong))));
        return all;
    }

    /** What lies inside an object; empty when it is none. */
    Cells inside(String name) {
        return new Cells(row.path(name), zone, wrong);
    }

    boolean isObject(String name) {
        return row.path(name).isObject();
    }
}
