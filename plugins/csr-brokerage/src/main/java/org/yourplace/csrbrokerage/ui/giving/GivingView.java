package org.yourplace.csrbrokerage.ui.giving;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yourplace.csrbrokerage.giving.GivingLine;
import org.yourplace.csrbrokerage.giving.GivingRun;
import org.yourplace.csrbrokerage.giving.PayrollFile;
import org.yourplace.csrbrokerage.giving.PayrollGiving;
import org.yourplace.csrbrokerage.giving.Pounds;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;

/** The employer's files of mandates: made once a month, taken away for payroll, said to the agency. No charity stands here. */
public final class GivingView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;

    private final transient PayrollGiving giving;
    private final transient PageTexts texts;
    private final Div standing = new Div();
    private final ListDetail<GivingRun> list;

    public GivingView(ViewContext context, PayrollGiving giving) {
        super(context.texts().get("view.giving"));
        this.giving = giving;
        this.texts = context.texts();
        lead(texts.get("ui.giving.lead"));
        list = ListSpec.<GivingRun>of(
                        texts,
                        texts.get("ui.giving.files"),
                        ask -> giving.runs(ask.limit(), ask.after()),
                        run -> run.id().toString())
                .column(Column.of("number", texts.get("ui.giving.number"), run -> Integer.toString(run.number())))
                .column(Column.of("month", texts.get("ui.giving.month"), run -> month(run.month())))
                .column(Column.<GivingRun>of(
                                "changes", texts.get("ui.giving.changes"), run -> Integer.toString(run.changes()))
                        .figures())
                .column(Column.<GivingRun>of("pence", texts.get("ui.giving.pence"), run -> Pounds.of(run.pence()))
                        .figures())
                .column(Column.<GivingRun>of("match", texts.get("ui.giving.match"), run -> Pounds.of(run.matchPence()))
                        .figures())
                .csv("giving")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.HAND, texts.get("ui.giving.none"), texts.get("ui.giving.none.next")))
                .list();
        standing.addClassName("stack");
        add(standing, list);
        stand();
    }

    /** What can be done now, or why nothing can. */
    private void stand() {
        var now = giving.now();
        standing.removeAll();
        clearActions();
        boolean stops = !now.offered() && now.running();
        if (!now.offered() && !stops) {
            standing.add(new Notice(Tone.INFO, texts.get("ui.giving.off"), texts.get("ui.giving.off.text")));
        } else if (now.made()) {
            standing.add(new Notice(
                    Tone.GOOD,
                    texts.get("ui.giving.made", month(now.month())),
                    texts.get("ui.giving.deadline", texts.date(now.deadline()))));
        } else {
            standing.add(new Notice(
                    Tone.WAITING,
                    texts.get("ui.giving.due", month(now.month())),
                    texts.get(stops ? "ui.giving.stops.text" : "ui.giving.due.text")));
            var make = new Button(texts.get("ui.giving.make", month(now.month())), click -> make());
            make.addThemeName("primary");
            make.setDisableOnClick(true);
            actions(make);
        }
    }

    private void make() {
        var run = giving.make();
        Notice.done(texts.get(giving.now().offered() ? "ui.giving.done" : "ui.giving.done.stops", month(run.month())));
        stand();
        list.refreshAll();
    }

    private Component detail(String id) {
        var run = giving.run(uuid(id));
        var facts = new Facts()
                .fact(texts.get("ui.giving.agency"), run.agency())
                .fact(texts.get("ui.giving.pence"), Pounds.of(run.pence()))
                .fact(texts.get("ui.giving.match"), Pounds.of(run.matchPence()))
                .fact(texts.get("ui.giving.by"), run.madeBy());
        var detail = new Div(
                new H2(texts.get("ui.giving.file", run.number(), month(run.month()))), deeds(run), facts, lines(run));
        detail.addClassName("stack");
        return detail;
    }

    private Component deeds(GivingRun run) {
        var file = new Anchor(
                CsvFile.download("payroll-" + run.month(), () -> PayrollFile.rows(run, giving.file(run.id()))), "");
        file.add(Icon.DOWNLOAD.drawing(), new Span(texts.get("ui.giving.payroll")));
        file.addClassName("quiet-link");
        var again = new Button(
                texts.get("ui.giving.again"),
                click -> Confirm.ask(
                        texts,
                        texts.get("ui.giving.again.ask"),
                        texts.get("ui.giving.again.text"),
                        texts.get("ui.giving.again"),
                        () -> {
                            giving.sendAgain(run.id());
                            Notice.done(texts.get("ui.giving.again.done"));
                        }));
        var deeds = new Div(file, again);
        deeds.addClassName("actions");
        return deeds;
    }

    private Component lines(GivingRun run) {
        return ListSpec.<GivingLine>of(
                        texts,
                        texts.get("ui.giving.lines"),
                        ask -> giving.lines(run.id(), ask.limit(), ask.after()),
                        GivingLine::reference)
                .column(Column.of("name", texts.get("ui.giving.name"), GivingLine::name))
                .column(Column.of(
                        "staff", texts.get("ui.giving.staff"), line -> Objects.requireNonNullElse(line.staff(), "")))
                .column(Column.of(
                        "what", texts.get("ui.giving.what"), line -> texts.get("ui.giving.what." + line.what())))
                .column(Column.<GivingLine>of("pence", texts.get("ui.giving.monthly"), line -> Pounds.of(line.pence()))
                        .figures())
                .column(Column.<GivingLine>of(
                                "match", texts.get("ui.giving.match"), line -> Pounds.of(line.matchPence()))
                        .figures())
                .list();
    }

    private String month(String month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale()).format(YearMonth.parse(month));
    }

    private static UUID uuid(String id) {
        return RowId.of(id).orElseThrow(DomainException::notFound);
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
