package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.allowance.AbsenceFile;
import org.yourplace.csrbrokerage.allowance.AbsenceLine;
import org.yourplace.csrbrokerage.allowance.Absences;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Refusals;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;

/** Who was away, for payroll: the lines, the files that were made of them, and the next file. */
final class AbsencesView extends ViewFrame {
    private static final long serialVersionUID = 1L;
    private static final int FILES = 12;
    private static final String OPEN = "open";

    private final transient Absences absences;
    private final transient PageTexts texts;
    private final transient ViewContext context;
    private final Div files = new Div();
    private final ListDetail<AbsenceLine> list;

    AbsencesView(ViewContext context, AllowanceServices services) {
        super(context.texts().get("view.absences"));
        this.context = context;
        absences = services.absences();
        texts = context.texts();
        lead(texts.get("ui.absences.lead"));
        files.addClassName("stack");
        list = ListSpec.<AbsenceLine>of(
                        texts,
                        texts.get("view.absences"),
                        ask -> absences.lines(
                                ask.choice(OPEN).isPresent(), ask.wordsOrNull(), ask.limit(), ask.after()),
                        line -> line.id().toString())
                .columns(columns())
                .search(texts.get("ui.time-off.search"))
                .filter(new Filter(
                        OPEN,
                        texts.get("ui.absences.file"),
                        texts.get("ui.time-off.everything"),
                        Map.of("yes", texts.get("ui.absences.open"))))
                .buttons(line -> line.line() == 1 ? List.of(correct(line)) : List.of())
                .csv("absences")
                .page(50)
                .empty(() -> new EmptyState(
                        Icon.DOWNLOAD, texts.get("ui.absences.none"), texts.get("ui.absences.none.next")))
                .list();
        var body = new Div(new H2(texts.get("ui.absences.files")), makers(), files, list);
        body.addClassName("stack");
        add(body);
        showFiles();
    }

    private List<Column<AbsenceLine>> columns() {
        return List.of(
                Column.of("name", texts.get("ui.time-off.name"), AbsenceLine::name),
                Column.of("number", texts.get("ui.absences.number"), AbsenceLine::staffNumber),
                Column.of("day", texts.get("ui.days.day"), line -> texts.date(line.day())),
                Column.of("pot", texts.get("ui.absences.pot"), line -> texts.get("time-off.pot." + line.pot())),
                Column.<AbsenceLine>of("minutes", texts.get("time-off.length.head"), this::length)
                        .figures(),
                Column.of(
                        "reason", texts.get("ui.absences.reason"), line -> line.reason() == null ? "" : line.reason()),
                Column.of(
                        "file",
                        texts.get("ui.absences.file"),
                        line -> line.file() == null ? "" : String.valueOf(line.file())));
    }

    private String length(AbsenceLine line) {
        return (line.minutes() < 0 ? "−" : "") + texts.duration(Math.abs(line.minutes()));
    }

    private Component makers() {
        var thisMonth = YearMonth.now(context.clock());
        var makers = new Div();
        makers.addClassName("actions");
        for (int back = 0; back < 2; back++) {
            var month = thisMonth.minusMonths(back);
            makers.add(
                    new Button(texts.get("ui.absences.make", texts.date(month.atEndOfMonth())), click -> make(month)));
        }
        return makers;
    }

    private void showFiles() {
        files.removeAll();
        var made = absences.files(FILES, null).items();
        if (made.isEmpty()) {
            files.add(new Paragraph(texts.get("ui.absences.no-file")));
            return;
        }
        var known = new UnorderedList();
        made.forEach(file -> known.add(new ListItem(link(file))));
        files.add(known);
    }

    private Component link(AbsenceFile file) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var holder = new ArrayList<String>();
            event.getUI().accessSynchronously(() -> holder.add(absences.content(file.number())));
            var bytes = holder.getFirst().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "absences-" + file.number() + ".csv",
                    "text/csv;charset=utf-8",
                    bytes.length);
        });
        return new Anchor(
                handler,
                texts.get(
                        "ui.absences.one",
                        file.number(),
                        texts.date(file.month().plusMonths(1).minusDays(1)),
                        file.lines()));
    }

    private void make(YearMonth month) {
        try {
            var file = absences.make(month.atDay(1));
            Notice.done(texts.get("ui.absences.made", file.number(), file.lines()));
            showFiles();
            list.refreshAll();
        } catch (DomainException refused) {
            showFiles();
            files.addComponentAsFirst(new Notice(Tone.INFO, Refusals.text(texts, refused)));
        }
    }

    private Component correct(AbsenceLine line) {
        var button = new Button(texts.get("ui.absences.correct"), click -> {
            var dialog = new Dialog();
            dialog.setHeaderTitle(
                    texts.get("ui.absences.correct") + ": " + line.name() + ", " + texts.date(line.day()));
            var minutes = new IntegerField(texts.get("ui.absences.away"));
            minutes.setValue(line.away());
            var why = new TextField(texts.get("ui.absences.reason"));
            var form = new FormPanel<>(
                    texts,
                    texts.get("ui.absences.correct.send"),
                    () -> minutes.getValue() == null ? -1 : minutes.getValue(),
                    value -> {
                        absences.correct(line.timeOffId(), value, why.getValue());
                        dialog.close();
                        Notice.done(texts.get("ui.absences.corrected"));
                        list.refreshAll();
                    });
            form.field(minutes, "minutes").field(why, "reason");
            form.button(new Button(texts.get("view.cancel"), cancel -> dialog.close()));
            dialog.add(form);
            dialog.open();
        });
        button.setAriaLabel(texts.get("ui.absences.correct") + ": " + line.name() + ", " + texts.date(line.day()));
        return button;
    }
}
