package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.desk.MondayDesk;

/** People who have waited too long, on the supporter's desk. */
record WaitingList(ViewContext context, Bank bank, PageTexts texts, Runnable changed) {
    Component of(List<MondayDesk.Waiting> people) {
        var columns = List.of(
                Column.<MondayDesk.Waiting>of("group", texts.get("ui.group"), MondayDesk.Waiting::organisation)
                        .sorts(),
                Column.<MondayDesk.Waiting>of("for", texts.get("ui.for"), MondayDesk.Waiting::title),
                Column.<MondayDesk.Waiting>of(
                                "days", texts.get("ui.waiting"), row -> texts.count("group.days", row.workingDays()))
                        .shows(row -> new Mark(texts.count("group.days", row.workingDays()), Tone.LATE))
                        .sorts(Comparator.comparingInt(MondayDesk.Waiting::workingDays)),
                Column.<MondayDesk.Waiting>of("reference", texts.get("reference"), MondayDesk.Waiting::reference),
                Column.<MondayDesk.Waiting>of(
                        "phone", texts.get("ui.phone"), row -> Objects.requireNonNullElse(row.phone(), "")),
                Column.<MondayDesk.Waiting>of("nudged", texts.get("desk.nudged"), this::nudged));
        return ListSpec.of(
                        texts,
                        texts.get("desk.waiting"),
                        Rows.of(() -> people, columns, (row, choice) -> true),
                        row -> row.application().toString())
                .columns(columns)
                .csv("waiting-too-long")
                .bulk(texts.get("desk.nudge"), this::nudge)
                .buttons(row -> List.of(new Button(
                        texts.get("desk.answer-for"), click -> new AnswerForDialog(texts, bank, row, changed).open())))
                .empty(() ->
                        new EmptyState(Icon.TASK, texts.get("desk.waiting.none"), texts.get("desk.waiting.none.next")))
                .list();
    }

    private String nudged(MondayDesk.Waiting row) {
        var at = row.nudgedAt();
        return at == null ? "" : texts.day(at.atZone(context.clock().getZone()).toLocalDate());
    }

    private void nudge(List<String> applications) {
        int sent = bank.desk().nudge(applications.stream().map(UUID::fromString).toList());
        Notice.done(texts.count("desk.nudge.done", sent));
        changed.run();
    }
}
