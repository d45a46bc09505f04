package org.yourplace.csrbrokerage.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.impact.FrozenQuarter;
import org.yourplace.csrbrokerage.impact.ImpactService;
import org.yourplace.csrbrokerage.impact.ImpactWords;
import org.yourplace.csrbrokerage.impact.Pack;
import org.yourplace.csrbrokerage.impact.Reconciled;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.HelpText;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.FeatureContext;

/** The director's screen: what a quarter came to, figures first, then a chart, then the tables under it. */
public final class ImpactView extends ViewFrame {
    private static final long serialVersionUID = 1L;
    private static final int QUARTERS = 12;

    private final transient ImpactService impact;
    private final transient Pack pack;
    private final transient ImpactWords words;
    private final transient ImpactFigures figures;
    private final transient ViewContext context;
    private final transient List<FrozenQuarter> quarters;
    private final Div body = new Div();

    public ImpactView(ViewContext context, FeatureContext core, ImpactService impact, Pack pack) {
        super(context.texts().get("view.impact"));
        this.context = context;
        this.impact = impact;
        this.pack = pack;
        this.words = new ImpactWords(core.texts(), context.locale());
        this.figures = new ImpactFigures(words, PriorityAreas.of(core.places()));
        this.quarters = impact.quarters(QUARTERS, null).items();
        lead(words.text("ui.impact.lead"));
        if (quarters.isEmpty()) {
            add(new EmptyState(Icon.CHART, words.text("ui.impact.none"), words.text("ui.impact.none.next")));
            return;
        }
        body.addClassName("stack");
        var all = new Div(choice(), body);
        all.addClassName("stack");
        add(all);
        show(quarters.getFirst());
    }

    private Component choice() {
        var choice = new Select<FrozenQuarter>();
        choice.setLabel(words.text("ui.impact.quarter"));
        choice.setItems(quarters);
        choice.setItemLabelGenerator(words::quarter);
        choice.setWidth("min(24rem, 100%)");
        choice.setValue(quarters.getFirst());
        choice.addValueChangeListener(change -> show(change.getValue()));
        return choice;
    }

    private void show(FrozenQuarter quarter) {
        body.removeAll();
        body.add(figures.strip(quarter), downloads(quarter), reconciled(impact.reconciled()));
        if (quarters.size() > 1) body.add(section(words.text("ui.impact.chart"), figures.chart(quarters)));
        for (var table : quarter.tables()) {
            if (table.lines().isEmpty()) continue;
            body.add(section(words.sheet(table), tables(quarter, table)));
        }
        body.add(new HelpText(words.text("impact.method"), words.method(quarter).toArray(String[]::new)));
    }

    private Component[] tables(FrozenQuarter quarter, FrozenQuarter.Table table) {
        if (table.nothing()) return new Component[] {new Paragraph(words.text("ui.impact.nothing"))};
        var parts = new ArrayList<Component>();
        parts.add(new ImpactTable(context.texts(), words, quarter).of(table));
        if (table.hidesSome()) parts.add(new Notice(Tone.INFO, words.text("impact.hidden.text")));
        return parts.toArray(Component[]::new);
    }

    private Component downloads(FrozenQuarter quarter) {
        var code = quarter.quarter();
        var row = new Div(
                link(
                        words.text("ui.impact.pdf"),
                        "impact-" + code + ".pdf",
                        "application/pdf",
                        () -> pack.document(code, context.locale())),
                link(
                        words.text("ui.impact.xlsx"),
                        "impact-" + code + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        () -> pack.workbook(code, context.locale())));
        row.addClassName("actions");
        return row;
    }

    private static Component link(String label, String name, String type, Supplier<byte[]> content) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var made = new ArrayList<byte[]>();
            event.getUI().accessSynchronously(() -> made.add(content.get()));
            return new DownloadResponse(new ByteArrayInputStream(made.getFirst()), name, type, made.getFirst().length);
        });
        var link = new Anchor(handler, "");
        link.add(Icon.DOWNLOAD.drawing(), new Span(label));
        link.addClassName("quiet-link");
        return link;
    }

    private Component reconciled(Reconciled found) {
        boolean all = found.agreeing() == found.checks();
        var said = words.text("ui.impact.reconciles", found.agreeing(), found.checks());
        var notice = new Notice(
                all ? Tone.GOOD : Tone.LATE,
                said,
                all
                        ? words.text("ui.impact.reconciles.text")
                        : words.text("ui.impact.apart", String.join(", ", found.apart())));
        if (found.later()) notice.with(new Span(words.text("ui.impact.later")));
        return notice;
    }

    private static Section section(String title, Component... content) {
        var below = new Div(content);
        below.addClassName("stack");
        var section = new Section(new H2(title), below);
        section.addClassName("block");
        return section;
    }
}
