package org.yourplace.kit.view;

import com.vaadin.flow.component.Html;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * A small chart drawn on the server, with its figures as a table below. Colours come from the style sheet. {@link #html} is the same
 * picture for plain pages.
 */
public final class Chart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;
    private static final int LEFT = 44;
    private static final int BELOW = 28;
    private static final int ABOVE = 10;
    private static final int GRID_LINES = 4;

    /** How values are drawn. */
    public enum Shape {
        BARS,
        LINE
    }

    /**
     * What a chart says besides its figures.
     *
     * @param title what it shows
     * @param summary its message in a sentence, for somebody who does not see it
     * @param acrossName what the things along the bottom are
     * @param upName what the values are
     * @param asTable words that open the table
     */
    public record Words(String title, String summary, String acrossName, String upName, String asTable) {}

    private Chart() {}

    public static Html of(Shape shape, Words words, SequencedMap<String, Double> values) {
        return new Html(html(shape, words, values));
    }

    public static String html(Shape shape, Words words, SequencedMap<String, Double> values) {
        var id = "chart-"
                + UUID.nameUUIDFromBytes((words.title() + values).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var out = new StringBuilder("<figure class=\"chart\"><svg role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\"><title id=\"")
                .append(id)
                .append("-t\">")
                .append(escaped(words.title()))
                .append("</title><desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escaped(words.summary()))
                .append("</desc>");
        var top = roundTop(
                values.values().stream().mapToDouble(value -> value).max().orElse(1));
        grid(out, top);
        drawing(out, shape, values, top);
        out.append("</svg><details><summary>").append(escaped(words.asTable())).append("</summary>");
        table(out, words, values);
        return out.append("</details></figure>").toString();
    }

    private static void grid(StringBuilder out, double top) {
        double plot = HEIGHT - BELOW - ABOVE;
        for (int line = 0; line <= GRID_LINES; line++) {
            double y = ABOVE + plot - plot * line / GRID_LINES;
            out.append("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(LEFT, WIDTH - 8, number(y), number(y)));
            out.append("<text class=\"scale\" x=\"%d\" y=\"%s\">%s</text>"
                    .formatted(LEFT - 6, number(y + 4), number(top * line / GRID_LINES)));
        }
    }

    private static void drawing(StringBuilder out, Shape shape, SequencedMap<String, Double> values, double top) {
        double plot = HEIGHT - BELOW - ABOVE;
        double step = (WIDTH - LEFT - 8.0) / Math.max(1, values.size());
        var line = new StringBuilder();
        int at = 0;
        for (var entry : values.entrySet()) {
            double x = LEFT + step * (at++ + .5);
            double height = plot * entry.getValue() / top;
            double y = ABOVE + plot - height;
            var tip = "<title>" + escaped(entry.getKey()) + ": " + number(entry.getValue()) + "</title>";
            if (shape == Shape.LINE) {
                line.append(number(x)).append(',').append(number(y)).append(' ');
                out.append("<circle class=\"value\" cx=\"%s\" cy=\"%s\" r=\"4\">%s</circle>"
                        .formatted(number(x), number(y), tip));
            } else {
                out.append("<rect class=\"value\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\">%s</rect>"
                        .formatted(number(x - step * .35), number(y), number(step * .7), number(height), tip));
            }
            out.append("<text class=\"name\" x=\"%s\" y=\"%d\">%s</text>"
                    .formatted(number(x), HEIGHT - 8, escaped(entry.getKey())));
        }
        if (!line.isEmpty()) {
            out.append("<polyline class=\"line\" points=\"")
                    .append(line.toString().strip())
                    .append("\"/>");
        }
    }

    private static void table(StringBuilder out, Words words, SequencedMap<String, Double> values) {
        out.append("<table><caption>")
                .append(escaped(words.title()))
                .append("</caption><thead><tr><th scope=\"col\">")
                .append(escaped(words.acrossName()))
                .append("</th><th scope=\"col\">")
                .append(escaped(words.upName()))
                .append("</th></tr></thead><tbody>");
        values.forEach((name, value) -> out.append("<tr><th scope=\"row\">")
                .append(escaped(name))
                .append("</th><td>")
                .append(number(value))
                .append("</td></tr>"));
        out.append("</tbody></table>");
    }

    /** The next round number that is not smaller. */
    static double roundTop(double most) {
        if (most <= 0) return 1;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 2.5, 5, 10}) {
            if (step * power >= most) return step * power;
        }
        return 10 * power;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
