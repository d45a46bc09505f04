package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.desk.MondayDesk;

/** Listings that start soon and are short of people, on the supporter's desk. */
record UnfilledList(ViewContext context, Bank bank, PageTexts texts, Runnable changed) {
    Component of(List<MondayDesk.Unfilled> listings) {
        var columns = List.of(
                Column.<MondayDesk.Unfilled>of("title", texts.get("ui.listing"), MondayDesk.Unfilled::title)
                        .shows(row -> publicPage(row.title(), row.slug()))
                        .sorts(),
                Column.<MondayDesk.Unfilled>of("group", texts.get("ui.group"), MondayDesk.Unfilled::organisation)
                        .sorts(),
                Column.<MondayDesk.Unfilled>of("starts", texts.get("desk.starts"), this::starts)
                        .sorts(Comparator.comparing(MondayDesk.Unfilled::starts)),
                Column.<MondayDesk.Unfilled>of("places", texts.get("ui.places"), this::places),
                Column.<MondayDesk.Unfilled>of("where", texts.get("listing.where"), this::where)
                        .shows(this::whereMark));
        return ListSpec.of(
                        texts,
                        texts.get("desk.unfilled"),
                        Rows.of(() -> listings, columns, (row, choice) -> true),
                        row -> row.opportunityId().toString())
                .columns(columns)
                .csv("unfilled")
                .buttons(row -> List.of(alert(row)))
                .empty(() -> new EmptyState(
                        Icon.CALENDAR, texts.get("desk.unfilled.none"), texts.get("desk.unfilled.none.next")))
                .list();
    }

    private Component publicPage(String title, String slug) {
        var link = new Anchor("/volunteer/" + slug, title);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private String starts(MondayDesk.Unfilled row) {
        return texts.day(row.starts().atZone(context.clock().getZone()).toLocalDate());
    }

    private String places(MondayDesk.Unfilled row) {
        var places = row.places();
        return places == null
                ? texts.get("ui.places.open", row.taken())
                : texts.get("ui.places.taken", row.taken(), places);
    }

    private String where(MondayDesk.Unfilled row) {
        var ward = Objects.requireNonNullElse(row.ward(), "");
        return row.priority() ? ward + " (" + texts.get("ui.priority") + ")" : ward;
    }

    private Component whereMark(MondayDesk.Unfilled row) {
        var ward = new Span(Objects.requireNonNullElse(row.ward(), "") + " ");
        if (row.priority()) ward.add(new Mark(texts.get("ui.priority"), Tone.INFO));
        return ward;
    }

    private Button alert(MondayDesk.Unfilled row) {
        var button = new Button(
                texts.get("desk.alert"),
                click -> new AlertDialog(texts, bank, row.opportunityId(), row.title(), changed).open());
        button.setAriaLabel(texts.get("desk.alert") + ": " + row.title());
        return button;
    }
}
