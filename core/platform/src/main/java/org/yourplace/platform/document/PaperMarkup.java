package org.yourplace.platform.document;

import java.util.List;
import java.util.stream.Collectors;
import org.yourplace.spi.document.Paper;
import org.yourplace.spi.document.Paper.Block;
import org.yourplace.spi.document.Paper.Code;
import org.yourplace.spi.document.Paper.Facts;
import org.yourplace.spi.document.Paper.Heading;
import org.yourplace.spi.document.Paper.Lead;
import org.yourplace.spi.document.Paper.Lines;
import org.yourplace.spi.document.Paper.Paragraph;
import org.yourplace.spi.document.Paper.Table;

/** A document as markup, with every word escaped. */
final class PaperMarkup {
    private static final String LETTER = """
            @page { size: A4; margin: 20mm 18mm; }
            body { font-family: 'DejaVu Sans'; font-size: 11pt; line-height: 1.45; color: #1a2226; }
            h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 6mm; }
            h2 { font-size: 14pt; margin: 6mm 0 2mm; }
            p { margin: 0 0 3mm; }
            .lead { font-size: 13pt; }
            ul { margin: 0 0 4mm; padding-left: 6mm; }
            table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 1.5mm 3mm 1.5mm 0; border-bottom: 0.3mm solid #b1bac0; }
            thead th { border-bottom-color: #1a2226; }
            tbody th { font-weight: normal; }
            tr { page-break-inside: avoid; }
            td, thead th + th { text-align: right; }
            .code { margin-top: 6mm; page-break-inside: avoid; word-wrap: break-word; }
            .code .picture { float: left; margin: 0 6mm 0 0; }
            .code img { width: 42mm; height: 42mm; }
            """;
    private static final String POSTER = """
            @page { margin: 15mm 16mm; }
            h1 { font-size: 34pt; line-height: 1.1; margin: 0 0 6mm; }
            body { font-size: 15pt; }
            .lead { font-size: 20pt; margin-bottom: 6mm; }
            h2 { font-size: 18pt; }
            .code img { width: 52mm; height: 52mm; }
            """;

    private PaperMarkup() {}

    static String of(Paper paper) {
        var headings = new int[1];
        return "<!DOCTYPE html><html lang=\"" + escaped(paper.language().toLanguageTag()) + "\"><head><title>"
                + escaped(paper.title()) + "</title><meta name=\"subject\" content=\"" + escaped(paper.title())
                + "\"/><style>" + LETTER + (paper.style() == Paper.Style.POSTER ? POSTER : "") + "</style></head><body>"
                + paper.blocks().stream().map(block -> block(block, headings)).collect(Collectors.joining())
                + "</body></html>";
    }

    private static String block(Block block, int[] headings) {
        return switch (block) {
            case Heading heading -> {
                var tag = headings[0]++ == 0 ? "h1" : "h2";
                yield "<" + tag + ">" + escaped(heading.text()) + "</" + tag + ">";
            }
            case Lead lead -> "<p class=\"lead\">" + escaped(lead.text()) + "</p>";
            case Paragraph paragraph -> "<p>" + escaped(paragraph.text()) + "</p>";
            case Lines lines ->
                lines.lines().stream()
                        .map(line -> "<li>" + escaped(line) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Facts facts ->
                facts.facts().stream()
                        .map(fact -> "<p><strong>" + escaped(fact.name()) + "</strong><br/>" + escaped(fact.value())
                                + "</p>")
                        .collect(Collectors.joining());
            case Table table -> table(table);
            case Code code -> code(code);
        };
    }

    private static String table(Table table) {
        return "<table><thead><tr>"
                + table.heads().stream()
                        .map(head -> "<th scope=\"col\">" + escaped(head) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + table.rows().stream().map(PaperMarkup::row).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(List<String> cells) {
        return "<tr><th scope=\"row\">" + escaped(cells.getFirst()) + "</th>"
                + cells.stream()
                        .skip(1)
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private static String code(Code code) {
        return "<div class=\"code\"><p class=\"picture\"><img alt=\"" + escaped(code.alternative()) + "\" src=\""
                + QrImage.address(code.holds()) + "\"/></p>"
                + code.words().stream()
                        .map(words -> "<p>" + escaped(words) + "</p>")
                        .collect(Collectors.joining())
                + "</div>";
    }

    /** No character of a text becomes markup; what XML cannot hold is left out. */
    static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean odd = (c < 0x20 && c != '\n' && c != '\t')
                            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                            || c == 0xFFFE
                            || c == 0xFFFF;
                    if (!odd) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
