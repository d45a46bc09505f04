package org.yourplace.csrbrokerage.ui.impact;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import org.yourplace.csrbrokerage.impact.FrozenQuarter;
import org.yourplace.csrbrokerage.impact.FrozenQuarter.Line;
import org.yourplace.csrbrokerage.impact.ImpactWords;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Rows;

/** One table of a quarter, the total last, to take away as a file too. */
record ImpactTable(PageTexts texts, ImpactWords words, FrozenQuarter quarter) {
    private static final int ALL = 100;

    Component of(FrozenQuarter.Table table) {
        var columns = new ArrayList<Column<Line>>();
        columns.add(Column.of("line", words.sheet(table), line -> words.line(table, line)));
        for (var measure : table.measures()) {
            columns.add(Column.<Line>of(measure, words.measure(table, measure), line -> words.value(line, measure))
                    .figures());
        }
        return ListSpec.of(
                        texts,
                        words.sheet(table),
                        Rows.of(() -> ImpactWords.lines(table), columns, (line, choice) -> true),
                        Line::code)
                .columns(columns)
                .csv("impact-" + quarter.quarter() + "-" + table.sheet())
                .page(ALL)
                .list();
    }
}
