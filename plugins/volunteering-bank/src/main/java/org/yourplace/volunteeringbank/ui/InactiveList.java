package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.archive.Inactive;

/** People who are about to be let go: by reference where a group keeps them, by name where the supporter does. */
final class InactiveList {
    private final ViewContext context;
    private final Bank bank;
    private final PageTexts texts;
    private final Runnable changed;
    private final List<Inactive> people;

    InactiveList(ViewContext context, Bank bank, PageTexts texts, Runnable changed) {
        this.context = context;
        this.bank = bank;
        this.texts = texts;
        this.changed = changed;
        this.people = bank.archive().next();
    }

    int count() {
        return people.size();
    }

    Component list() {
        var columns = List.of(
                Column.<Inactive>of("group", texts.get("ui.group"), Inactive::organisation)
                        .sorts(),
                Column.<Inactive>of("who", texts.get("desk.inactive.who"), this::who),
                Column.<Inactive>of("since", texts.get("desk.inactive.since"), this::since)
                        .sorts(Comparator.comparing(Inactive::quietSince)),
                Column.<Inactive>of("on", texts.get("desk.inactive.on"), row -> texts.date(row.archiveOn()))
                        .sorts(Comparator.comparing(Inactive::archiveOn)),
                Column.<Inactive>of(
                        "how",
                        texts.get("desk.inactive.how"),
                        row -> texts.get(row.mailed() ? "desk.inactive.mailed" : "desk.inactive.ring")));
        return ListSpec.of(
                        texts,
                        texts.get("desk.inactive"),
                        Rows.of(() -> people, columns, (row, choice) -> true),
                        row -> row.application().toString())
                .columns(columns)
                .csv("about-to-be-let-go")
                .buttons(row -> row.own() ? List.of(keep(row)) : List.<Button>of())
                .empty(() -> new EmptyState(
                        Icon.PEOPLE, texts.get("desk.inactive.none"), texts.get("desk.inactive.none.next")))
                .list();
    }

    private String who(Inactive row) {
        return Objects.requireNonNullElse(row.name(), row.reference());
    }

    private String since(Inactive row) {
        return texts.date(row.quietSince().atZone(context.clock().getZone()).toLocalDate());
    }

    private Button keep(Inactive row) {
        var button = new Button(texts.get("desk.inactive.keep"), click -> {
            bank.archive().keep(row.application());
            Notice.done(texts.get("desk.inactive.kept", who(row)));
            changed.run();
        });
        button.setAriaLabel(texts.get("desk.inactive.keep") + ": " + who(row));
        return button;
    }
}
