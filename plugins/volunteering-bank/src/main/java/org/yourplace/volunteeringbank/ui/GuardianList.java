package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
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
import org.yourplace.volunteeringbank.guardian.GuardianWait;

/** Young people who wait for a parent or guardian, on the supporter's desk. */
record GuardianList(ViewContext context, Bank bank, PageTexts texts, Runnable changed) {
    Component of(List<GuardianWait> waits) {
        var columns = List.of(
                Column.<GuardianWait>of("group", texts.get("ui.group"), GuardianWait::organisation)
                        .sorts(),
                Column.<GuardianWait>of("for", texts.get("ui.for"), GuardianWait::title),
                Column.<GuardianWait>of("sent", texts.get("ui.sent"), this::sent)
                        .sorts(Comparator.comparing(GuardianWait::sentAt)),
                Column.<GuardianWait>of("reference", texts.get("reference"), GuardianWait::reference),
                Column.<GuardianWait>of("how", texts.get("desk.guardian.how"), this::how));
        return ListSpec.of(
                        texts,
                        texts.get("desk.guardians"),
                        Rows.of(() -> waits, columns, (row, choice) -> true),
                        row -> row.application().toString())
                .columns(columns)
                .csv("waiting-for-a-guardian")
                .buttons(this::buttons)
                .empty(() -> new EmptyState(
                        Icon.PEOPLE, texts.get("desk.guardians.none"), texts.get("desk.guardians.none.next")))
                .list();
    }

    private String sent(GuardianWait row) {
        return texts.day(row.sentAt().atZone(context.clock().getZone()).toLocalDate());
    }

    private String how(GuardianWait row) {
        return row.ring()
                ? texts.get(
                        row.tell() ? "desk.guardian.ring.tell" : "desk.guardian.ring",
                        Objects.requireNonNullElse(row.guardian(), ""),
                        Objects.requireNonNullElse(row.guardianPhone(), ""))
                : texts.get("desk.guardian.mailed");
    }

    private List<Button> buttons(GuardianWait row) {
        var buttons = new ArrayList<Button>();
        if (row.tell()) {
            buttons.add(button(row, "told"));
            return buttons;
        }
        if (row.ring()) {
            buttons.add(button(row, "telephone"));
        }
        buttons.add(button(row, "unsafe"));
        return buttons;
    }

    private Button button(GuardianWait row, String word) {
        return new Button(
                texts.get("desk.guardian." + word),
                click -> new GuardianDialog(texts, bank, row, word, changed).open());
    }
}
