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
import org.yourplace.spi.ledger.Ledger;

/** Groups that owe their word on hours, on the supporter's desk. */
record HoursOwedList(ViewContext context, PageTexts texts) {
    /** Groups that owe their word on hours. Whose hours they are is theirs to see. */
    Component of(List<Ledger.Waiting> groups) {
        var columns = List.of(
                Column.<Ledger.Waiting>of("group", texts.get("ui.group"), Ledger.Waiting::organisation)
                        .sorts(),
                Column.<Ledger.Waiting>of(
                                "count", texts.get("desk.hours-waiting.count"), row -> Integer.toString(row.count()))
                        .figures(),
                Column.<Ledger.Waiting>of(
                        "length", texts.get("hours.length"), row -> texts.duration(Math.toIntExact(row.amount()))),
                Column.<Ledger.Waiting>of(
                                "since",
                                texts.get("desk.hours-waiting.since"),
                                row -> texts.day(row.oldest()
                                        .atZone(context.clock().getZone())
                                        .toLocalDate()))
                        .sorts(Comparator.comparing(Ledger.Waiting::oldest)));
        return ListSpec.of(
                        texts,
                        texts.get("desk.hours-waiting"),
                        Rows.of(() -> groups, columns, (row, choice) -> true),
                        row -> row.organisationId().toString())
                .columns(columns)
                .csv("hours-waiting")
                .empty(() -> new EmptyState(
                        Icon.CLOCK, texts.get("desk.hours-waiting.none"), texts.get("desk.hours-waiting.none.next")))
                .list();
    }
}
