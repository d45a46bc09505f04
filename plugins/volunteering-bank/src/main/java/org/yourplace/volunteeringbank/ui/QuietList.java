package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.desk.MondayDesk;

/** Groups that have gone quiet, on the supporter's desk. */
record QuietList(ViewContext context, PageTexts texts) {
    Component of(List<MondayDesk.Quiet> groups) {
        var columns = List.of(
                Column.<MondayDesk.Quiet>of("group", texts.get("ui.group"), MondayDesk.Quiet::organisation)
                        .sorts(),
                Column.<MondayDesk.Quiet>of("heard", texts.get("desk.heard"), this::heard)
                        .sorts(Comparator.comparing(
                                MondayDesk.Quiet::lastHeard, Comparator.nullsFirst(Comparator.naturalOrder()))),
                Column.<MondayDesk.Quiet>of("live", texts.get("desk.live"), row -> Integer.toString(row.liveListings()))
                        .figures(),
                Column.<MondayDesk.Quiet>of(
                        "phone", texts.get("ui.phone"), row -> Objects.requireNonNullElse(row.phone(), "")));
        return ListSpec.of(
                        texts,
                        texts.get("desk.quiet"),
                        Rows.of(() -> groups, columns, (row, choice) -> true),
                        row -> row.organisationId().toString())
                .columns(columns)
                .csv("gone-quiet")
                .empty(() ->
                        new EmptyState(Icon.PEOPLE, texts.get("desk.quiet.none"), texts.get("desk.quiet.none.next")))
                .list();
    }

    private String heard(MondayDesk.Quiet row) {
        var at = row.lastHeard();
        return at == null
                ? texts.get("desk.never")
                : texts.date(at.atZone(context.clock().getZone()).toLocalDate());
    }
}
