package org.yourplace.csrbrokerage.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yourplace.csrbrokerage.giving.Pounds;
import org.yourplace.spi.feature.Texts;

/** Frozen figures in words, the same on screen, on paper and in files. */
public final class ImpactWords {
    /** Areas among the three tenths of England that have least. */
    private static final Set<String> PRIORITY = Set.of("1", "2", "3");

    private static final Set<String> MINUTES = Set.of("paid", "unpaid", "minutes");
    private static final Set<String> PENCE = Set.of("pence", "match");

    private final Texts texts;
    private final Locale locale;

    public ImpactWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public String text(String key, Object... values) {
        return texts.get(locale, key, values);
    }

    public String sheet(FrozenQuarter.Table table) {
        return text("impact.sheet." + table.sheet());
    }

    /** "April to June 2026". */
    public String quarter(FrozenQuarter quarter) {
        return DateTimeFormatter.ofPattern("LLLL", locale).format(quarter.from())
                + " " + text("impact.to") + " "
                + DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(quarter.until());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    public String line(FrozenQuarter.Table table, FrozenQuarter.Line line) {
        return switch (line.code()) {
            case Counted.TOTAL -> text("impact.total");
            case Counted.CORRECTIONS -> text("impact.corrections");
            case Counting.NO_GRADE -> text("impact.no-grade");
            default -> named(table, line.code());
        };
    }

    private String named(FrozenQuarter.Table table, String code) {
        if (table.sheet().endsWith("areas")) {
            if (code.equals("0")) return text("impact.no-place");
            return text(PRIORITY.contains(code) ? "impact.priority-area" : "impact.area", code);
        }
        var key = "impact.line." + table.sheet() + "." + code;
        return texts.has(key) ? text(key) : code;
    }

    public String measure(FrozenQuarter.Table table, String measure) {
        return text("impact.measure." + table.sheet() + "." + measure);
    }

    /** As people read it. */
    public String value(FrozenQuarter.Line line, String measure) {
        return line.value(measure)
                .map(value -> PENCE.contains(measure)
                        ? Pounds.of(value)
                        : number(measure, value).toPlainString())
                .orElseGet(() -> text("impact.hidden"));
    }

    /** Hours, pounds or a count, for a spreadsheet; empty when it is hidden. */
    public Optional<BigDecimal> number(FrozenQuarter.Line line, String measure) {
        return line.value(measure).map(value -> number(measure, value));
    }

    private static BigDecimal number(String measure, long value) {
        if (MINUTES.contains(measure)) return hours(value);
        if (PENCE.contains(measure)) return BigDecimal.valueOf(value, 2);
        return BigDecimal.valueOf(value);
    }

    /** To a tenth of an hour. */
    public static BigDecimal hours(long minutes) {
        var hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().scale() <= 0 ? hours.setScale(0, RoundingMode.UNNECESSARY) : hours;
    }

    /** Headings and lines of a table, the total last. */
    public List<List<String>> rows(FrozenQuarter.Table table) {
        var rows = new ArrayList<List<String>>();
        var heads = new ArrayList<String>();
        heads.add(sheet(table));
        table.measures().forEach(measure -> heads.add(measure(table, measure)));
        rows.add(heads);
        for (var line : lines(table)) {
            var row = new ArrayList<String>();
            row.add(line(table, line));
            table.measures()
                    .forEach(measure -> row.add(number(line, measure)
                            .map(BigDecimal::toPlainString)
                            .orElseGet(() -> text("impact.hidden"))));
            rows.add(row);
        }
        return rows;
    }

    /** The lines of a table with its total. */
    public static List<FrozenQuarter.Line> lines(FrozenQuarter.Table table) {
        var lines = new ArrayList<>(table.lines());
        lines.add(table.total());
        return lines;
    }

    /** How it was counted, and every value that was supplied and not counted. */
    public List<String> method(FrozenQuarter quarter) {
        var method = new ArrayList<>(List.of(
                text("impact.method.employer"),
                text("impact.method.own"),
                text("impact.method.areas"),
                text("impact.method.hidden"),
                text(
                        "impact.method.frozen",
                        day(quarter.frozenAt().atZone(java.time.ZoneOffset.UTC).toLocalDate())),
                text("impact.method.placements"),
                text("impact.method.in-kind"),
                text("impact.method.giving")));
        var value = quarter.hourValue();
        method.add(
                value == null
                        ? text("impact.method.no-value")
                        : text(
                                "impact.method.value",
                                Pounds.of(value.pence()),
                                value.source(),
                                Integer.toString(value.year())));
        return method;
    }

    /** What the employer's hours come to by its own value of an hour; empty without one, or when hours are hidden. */
    public Optional<String> worth(FrozenQuarter quarter) {
        var value = quarter.hourValue();
        if (value == null) return Optional.empty();
        return quarter.employerMinutes().map(minutes -> Pounds.of(Math.round(minutes / 60.0 * value.pence())));
    }
}
