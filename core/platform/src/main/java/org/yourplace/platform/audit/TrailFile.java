package org.yourplace.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.audit.AuditTrail.Line;
import org.yourplace.platform.audit.AuditTrail.Wanted;
import org.yourplace.platform.json.Json;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Access;

/** Lines of the trail as a file: each with its action in words, and how far the trail is sealed. */
public final class TrailFile {
    /** The most that one file holds; who wants more narrows the time. */
    static final int MOST = 50_000;

    private static final int STEP = 1_000;
    private static final String MARK = "\uFEFF";
    private static final List<String> HEADINGS =
            List.of("id", "at", "who", "person", "support", "action", "in words", "subject", "detail", "block");

    /** What kind of file. */
    public enum Format {
        CSV("text/csv"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line with its action in words. */
    record Worded(String inWords, Line line) {}

    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final ActionWords words;

    public TrailFile(Database database, Access access, AuditTrail trail, ActionWords words) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.words = words;
    }

    public String write(Wanted wanted, Format format) {
        access.require(CorePermission.READ_TRAIL);
        var lines = lines(wanted);
        return format == Format.CSV ? csv(lines) : json(lines);
    }

    private List<Line> lines(Wanted wanted) {
        var lines = new ArrayList<Line>();
        @Nullable String after = null;
        do {
            var from = after;
            var slice = database.read(tx -> trail.read(tx, wanted, from, STEP));
            lines.addAll(slice.items());
            if (lines.size() > MOST) {
                throw new DomainException(CoreError.TOO_LARGE);
            }
            after = slice.next();
        } while (after != null);
        return lines;
    }

    private String json(List<Line> lines) {
        var state = database.read(trail::state);
        var items = lines.stream()
                .map(line -> Map.of("inWords", words.of(line.action(), Locale.UK), "line", line))
                .toList();
        return Json.text(Map.of("state", state, "items", items));
    }

    private String csv(List<Line> lines) {
        return Stream.concat(Stream.of(HEADINGS), lines.stream().map(this::cells))
                .map(row -> row.stream().map(TrailFile::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", MARK, ""));
    }

    private List<String> cells(Line line) {
        return Stream.of(
                        line.id(),
                        line.at(),
                        line.actor(),
                        line.person(),
                        line.support(),
                        line.action(),
                        words.of(line.action(), Locale.UK),
                        line.subject(),
                        line.detail().entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue())
                                .collect(Collectors.joining("; ")),
                        line.block())
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    /** Nothing in it can act as a formula. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
