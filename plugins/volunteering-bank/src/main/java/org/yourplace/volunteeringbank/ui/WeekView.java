package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.shift.ShiftWeek;

/** A week's shifts, day beside day, and under each other where the window is narrow. The address names a day of the week. */
final class WeekView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final int FURTHEST_YEARS = 5;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final Nav steps = new Nav();
    private final Div body = new Div();

    WeekView(ViewContext context, Bank bank) {
        super(context.texts().get("view.week"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        steps.setAriaLabel(texts.get("ui.week.steps"));
        steps.addClassNames("actions", "week-steps");
        body.addClassName("week-box");
        add(steps, body);
    }

    @Override
    public void open(List<String> rest) {
        var today = LocalDate.now(context.clock().withZone(bank.turns().shifts().zone()));
        var named = rest.isEmpty() ? null : day(rest.getFirst(), today);
        show(bank.turns().shifts().week(named == null ? today : named), today);
    }

    /** A day that somebody typed into the address; anything that is no day of these years is as if nothing were there. */
    private static @Nullable LocalDate day(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            return day.isAfter(today.minusYears(FURTHEST_YEARS)) && day.isBefore(today.plusYears(FURTHEST_YEARS))
                    ? day
                    : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private void show(ShiftWeek week, LocalDate today) {
        title(texts.get(
                "ui.week.title",
                texts.day(week.monday()),
                texts.date(week.monday().plusDays(6))));
        clearActions();
        actions(print(), file(week));
        if (bank.core().access().may(VolunteeringPermission.RUN_SHIFTS)) actions(ask());
        steps.removeAll();
        steps.add(
                step(week.monday().minusWeeks(1), "ui.week.before", Icon.BACK),
                step(today, "ui.week.now", Icon.CALENDAR),
                step(week.monday().plusWeeks(1), "ui.week.after", Icon.NEXT));
        body.removeAll();
        body.add(new WeekDays(context, bank, week, today));
        if (week.shifts().isEmpty()) body.add(none());
    }

    private Component none() {
        var none = new Paragraph(texts.get("ui.week.none"));
        none.addClassName("lead");
        return none;
    }

    private Component step(LocalDate day, String words, Icon icon) {
        var step = new Anchor(context.here(day.toString()), icon.drawing(), new Span(texts.get(words)));
        step.addClassNames("button-link", "second-button");
        return step;
    }

    private Component ask() {
        var ask = new Anchor(
                context.to("volunteering-bank/shifts/new"), Icon.ADD.drawing(), new Span(texts.get("ui.shifts.new")));
        ask.addClassName("button-link");
        return ask;
    }

    private Component print() {
        return new Button(
                texts.get("ui.week.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
    }

    private Component file(ShiftWeek week) {
        var rows = new WeekFile(bank, texts);
        return new Anchor(
                CsvFile.download(
                        "week-" + week.monday(),
                        () -> rows.of(bank.turns().shifts().week(week.monday()))),
                AttachmentType.DOWNLOAD,
                texts.get("ui.week.file"));
    }
}
