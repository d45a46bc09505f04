package org.yourplace.csrbrokerage.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.document.Paper;
import org.yourplace.spi.document.Paper.Block;
import org.yourplace.spi.document.Paper.Heading;
import org.yourplace.spi.document.Paper.Lead;
import org.yourplace.spi.document.Paper.Lines;
import org.yourplace.spi.document.Paper.Paragraph;
import org.yourplace.spi.who.TenantRef;

/** A quarter to take away: a document that can be read aloud, and a workbook, both saying how it was counted. */
public final class Pack {
    private final FeatureContext core;
    private final ImpactService impact;

    public Pack(FeatureContext core, ImpactService impact) {
        this.core = core;
        this.impact = impact;
    }

    /** A PDF for people. */
    public byte[] document(String code, Locale locale) {
        return core.documents().pdf(paper(impact.quarter(code), locale));
    }

    /** A workbook for spreadsheets: the method, then a sheet for each table. */
    public byte[] workbook(String code, Locale locale) {
        var quarter = impact.quarter(code);
        return new Workbooks(new ImpactWords(core.texts(), locale), employer()).of(quarter);
    }

    private String employer() {
        return core.access().tenant().map(TenantRef::name).orElse("");
    }

    private Paper paper(FrozenQuarter quarter, Locale locale) {
        var words = new ImpactWords(core.texts(), locale);
        var title = words.text("impact.pack.title", employer(), words.quarter(quarter));
        var blocks = new ArrayList<Block>(List.of(new Heading(title), new Lead(words.text("impact.pack.lead"))));
        for (var table : quarter.tables()) {
            if (table.lines().isEmpty()) continue;
            blocks.add(new Heading(words.sheet(table)));
            blocks.add(table(words, table));
            if (table.hidesSome()) blocks.add(new Paragraph(words.text("impact.hidden.text")));
        }
        words.worth(quarter).ifPresent(worth -> blocks.add(new Paragraph(words.text("impact.pack.worth", worth))));
        blocks.add(new Heading(words.text("impact.method")));
        blocks.add(new Lines(words.method(quarter)));
        return new Paper(locale, title, Paper.Style.LETTER, blocks);
    }

    private static Paper.Table table(ImpactWords words, FrozenQuarter.Table table) {
        var heads = new ArrayList<>(List.of(words.text("impact.pack.line")));
        table.measures().forEach(measure -> heads.add(words.measure(table, measure)));
        return new Paper.Table(
                heads,
                ImpactWords.lines(table).stream()
                        .map(line -> cells(words, table, line))
                        .toList());
    }

    private static List<String> cells(ImpactWords words, FrozenQuarter.Table table, FrozenQuarter.Line line) {
        var cells = new ArrayList<>(List.of(words.line(table, line)));
        table.measures().forEach(measure -> cells.add(words.value(line, measure)));
        return cells;
    }
}
