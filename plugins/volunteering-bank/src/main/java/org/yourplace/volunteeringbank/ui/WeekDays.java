package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.page.ShiftWording;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.ShiftWeek;

/** Seven days with their shifts. Each shift is a link to itself, and says in words how full it is. */
final class WeekDays extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient ShiftWording words;

    WeekDays(ViewContext context, Bank bank, ShiftWeek week, LocalDate today) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.words = new ShiftWording(bank.core(), texts);
        addClassName("week");
        week.days().forEach(day -> add(day(day, day.date().equals(today))));
    }

    private Component day(ShiftWeek.Day day, boolean today) {
        var heading = new H2(new Span(texts.day(day.date())));
        heading.setId("day-" + day.date());
        var section = new Section(heading);
        section.addClassName("week-day");
        section.getElement().setAttribute("aria-labelledby", "day-" + day.date());
        if (today) {
            heading.add(new Mark(texts.get("ui.week.today"), Tone.INFO));
            section.addClassName("today");
        }
        if (day.shifts().isEmpty()) {
            var none = new Paragraph(texts.get("ui.week.day.none"));
            none.addClassName("soft");
            section.add(none);
            section.addClassName("free");
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("week-list");
        day.shifts().forEach(shift -> list.add(new ListItem(shift(shift))));
        section.add(list);
        return section;
    }

    private Component shift(ShiftDetails shift) {
        var link = new Anchor(context.to("volunteering-bank/shifts/" + shift.id()));
        link.addClassName("week-shift");
        if (!shift.scheduled()) link.addClassName("off");
        link.add(named("week-time", time(shift)), comma(), named("week-title", shift.title()), comma());
        if (!shift.organisation().equals(context.tenant().name())) {
            link.add(named("second", shift.organisation()), comma());
        }
        if (shift.scheduled()) {
            link.add(named("second", texts.get("ui.week.taken", shift.taken(), shift.capacity())), comma());
        }
        link.add(new Mark(words.places(shift), tone(shift)));
        return link;
    }

    private static Tone tone(ShiftDetails shift) {
        if (!shift.scheduled()) return Tone.PLAIN;
        return shift.placesLeft() > 0 ? Tone.GOOD : Tone.WAITING;
    }

    private String time(ShiftDetails shift) {
        var zone = bank.turns().shifts().zone();
        return texts.get(
                "ui.week.time",
                texts.time(shift.starts().atZone(zone).toLocalTime()),
                texts.time(shift.ends().atZone(zone).toLocalTime()));
    }

    /** Heard between lines that stand under each other. */
    private static Span comma() {
        return named("unseen", ", ");
    }

    private static Span named(String name, String words) {
        var span = new Span(words);
        span.addClassName(name);
        return span;
    }
}
