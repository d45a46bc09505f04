package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.alert.ShortageAlert;

/** Alerts that were sent and what came of them, on the supporter's desk. */
final class AlertsList {
    private static final int SHOWN = 100;

    private final ViewContext context;
    private final PageTexts texts;
    private final List<ShortageAlert> alerts;

    AlertsList(ViewContext context, Bank bank, PageTexts texts) {
        this.context = context;
        this.texts = texts;
        this.alerts = bank.alerts().all(SHOWN, null).items();
    }

    int count() {
        return alerts.size();
    }

    Component list() {
        var columns = List.of(
                Column.<ShortageAlert>of("title", texts.get("ui.listing"), ShortageAlert::title)
                        .sorts(),
                Column.<ShortageAlert>of("group", texts.get("ui.group"), ShortageAlert::organisation)
                        .sorts(),
                Column.<ShortageAlert>of("sent", texts.get("desk.alerts.when"), this::when)
                        .sorts(Comparator.comparing(ShortageAlert::askedAt)),
                Column.<ShortageAlert>of(
                        "by", texts.get("desk.alerts.by"), row -> texts.get("desk.alerts.by." + row.by())),
                Column.<ShortageAlert>of(
                                "letters", texts.get("desk.alerts.letters"), row -> Integer.toString(row.sent()))
                        .figures(),
                Column.<ShortageAlert>of(
                                "interested",
                                texts.get("desk.alerts.interested"),
                                row -> Integer.toString(row.interested()))
                        .figures());
        return ListSpec.of(
                        texts,
                        texts.get("desk.alerts"),
                        Rows.of(() -> alerts, columns, (row, choice) -> true),
                        row -> row.id().toString())
                .columns(columns)
                .csv("alerts-sent")
                .empty(() ->
                        new EmptyState(Icon.PEOPLE, texts.get("desk.alerts.none"), texts.get("desk.alerts.none.next")))
                .list();
    }

    private String when(ShortageAlert row) {
        var sent = row.sentAt();
        return sent == null
                ? texts.get("desk.alerts.waiting")
                : texts.date(sent.atZone(context.clock().getZone()).toLocalDate());
    }
}
