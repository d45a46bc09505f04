package org.yourplace.csrbrokerage.impact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a quarter as a workbook. Figures are numbers; what is hidden is a word, so that nothing adds it up by mistake. */
final class Workbooks {
    private static final int WIDTH = 28;

    private final ImpactWords words;
    private final String employer;

    Workbooks(ImpactWords words, String employer) {
        this.words = words;
        this.employer = employer;
    }

    byte[] of(FrozenQuarter quarter) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "YourPlace", "1.0")) {
            method(book.newWorksheet(words.text("impact.method")), quarter);
            for (var table : quarter.tables()) {
                table(book.newWorksheet(words.text("impact.sheet.short." + table.sheet())), table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void method(Worksheet sheet, FrozenQuarter quarter) {
        sheet.width(0, 100);
        sheet.value(0, 0, words.text("impact.pack.title", employer, words.quarter(quarter)));
        sheet.style(0, 0).bold().set();
        int row = 1;
        for (var line : words.method(quarter)) sheet.value(row++, 0, line);
        var worth = words.worth(quarter);
        if (worth.isPresent()) sheet.value(row, 0, words.text("impact.pack.worth", worth.get()));
    }

    private void table(Worksheet sheet, FrozenQuarter.Table table) {
        sheet.width(0, WIDTH);
        sheet.value(0, 0, words.sheet(table));
        int column = 1;
        for (var measure : table.measures()) {
            sheet.width(column, WIDTH);
            sheet.value(0, column++, words.measure(table, measure));
        }
        sheet.range(0, 0, 0, table.measures().size()).style().bold().set();
        int row = 1;
        for (var line : ImpactWords.lines(table)) {
            sheet.value(row, 0, words.line(table, line));
            column = 1;
            for (var measure : table.measures()) {
                var number = words.number(line, measure);
                if (number.isPresent()) sheet.value(row, column++, number.get());
                else sheet.value(row, column++, words.text("impact.hidden"));
            }
            row++;
        }
        if (table.hidesSome()) sheet.value(row + 1, 0, words.text("impact.hidden.text"));
    }
}
