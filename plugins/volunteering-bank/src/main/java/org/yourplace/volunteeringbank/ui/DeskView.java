package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;

/** The supporter's Monday: who waits too long, what starts soon and is unfilled, what to check, who has gone quiet, and the figures. */
final class DeskView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final Div body = new Div();

    DeskView(ViewContext context, Bank bank) {
        super(context.texts().get("view.desk"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        lead(texts.get("desk.lead"));
        actions(
                new Button(texts.get("desk.newsletter"), click -> new Newsletter(texts, bank).open()),
                new Button(
                        texts.get("desk.print"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()")));
        body.addClassName("stack");
        add(body);
        fill();
    }

    private void fill() {
        var desk = bank.desk().monday();
        var overdue = bank.hours().city().overdue();
        var alerts = new AlertsList(context, bank, texts);
        var inactive = new InactiveList(context, bank, texts, this::fill);
        body.removeAll();
        body.add(
                new DeskFigures(
                                texts,
                                desk.figures(),
                                bank.effort(desk.figures().from()))
                        .strip(),
                section(
                        "waiting",
                        desk.waiting().size(),
                        new WaitingList(context, bank, texts, this::fill).of(desk.waiting())),
                section("hours-waiting", overdue.size(), new HoursOwedList(context, texts).of(overdue)),
                section(
                        "guardians",
                        desk.guardians().size(),
                        new GuardianList(context, bank, texts, this::fill).of(desk.guardians())),
                section(
                        "unfilled",
                        desk.unfilled().size(),
                        new UnfilledList(context, bank, texts, this::fill).of(desk.unfilled())),
                section("alerts", alerts.count(), alerts.list()),
                section("to-check", desk.toCheck().size(), new ToCheckList(context, bank, texts, this::fill).of(desk)),
                section("quiet", desk.quiet().size(), new QuietList(context, texts).of(desk.quiet())),
                section("inactive", inactive.count(), inactive.list()));
    }

    private Component section(String name, int count, Component list) {
        var number = new Span(Integer.toString(count));
        number.addClassName("heading-count");
        var heading = new H2(new Span(texts.get("desk." + name) + " "), number);
        heading.setId("desk-" + name);
        var section = new Section(heading, list);
        section.addClassName("block");
        return section;
    }
}
