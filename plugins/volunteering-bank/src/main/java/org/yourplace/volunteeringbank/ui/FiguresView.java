package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;

/** A supporter's figures for funders and for the partnership: the road people took, what is unfilled where, and where the effort goes. */
final class FiguresView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient Bank bank;
    private final transient ViewContext context;
    private final transient PageTexts texts;
    private final Div body = new Div();

    /** Days from the first to the last. */
    private record Period(LocalDate from, LocalDate until) {

        /** The last twelve months, then each quarter of them, the latest first. */
        static List<Period> choices(LocalDate today) {
            var quarters = IntStream.range(0, 4)
                    .mapToObj(back -> new Period(
                            today.plusDays(1).minusMonths(3L * (back + 1)),
                            today.plusDays(1).minusMonths(3L * back).minusDays(1)));
            return Stream.concat(Stream.of(new Period(today.plusDays(1).minusMonths(12), today)), quarters)
                    .toList();
        }
    }

    FiguresView(ViewContext context, Bank bank) {
        super(context.texts().get("view.figures"));
        this.bank = bank;
        this.context = context;
        this.texts = context.texts();
        lead(texts.get("figures.lead"));
        var choices = Period.choices(LocalDate.now(context.clock()));
        var period = new Select<Period>();
        period.setLabel(texts.get("figures.period"));
        period.setItems(choices);
        period.setItemLabelGenerator(
                one -> texts.get("figures.from-until", texts.date(one.from()), texts.date(one.until())));
        period.setWidth("min(24rem, 100%)");
        period.setValue(choices.getFirst());
        period.addValueChangeListener(change -> fill(change.getValue()));
        body.addClassName("stack");
        add(period, body);
        fill(choices.getFirst());
    }

    private void fill(Period period) {
        var report = bank.reports().report(period.from(), period.until());
        var funnel = new FunnelFigures(texts, bank.core().codes(), report.funnel());
        var places = new PlaceFigures(texts, bank, report);
        body.removeAll();
        body.add(
                section("figures.road", funnel.strip(), funnel.chart()),
                section("figures.reasons", funnel.reasons()),
                section(
                        "figures.unmet",
                        places.map(),
                        new Paragraph(texts.get("figures.unmet.shades")),
                        places.unmet()),
                section("figures.effort", places.chart(), places.effort()));
    }

    private Section section(String title, Component... content) {
        var below = new Div(content);
        below.addClassName("stack");
        var section = new Section(new H2(texts.get(title)), below);
        section.addClassName("block");
        return section;
    }
}
