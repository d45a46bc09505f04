package org.yourplace.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.settings.Origin;
import org.yourplace.platform.settings.SettingInForce;

/**
 * What the organisation's features can be told: one field for each setting that a feature declares, the value in force and who said so.
 * Each is saved by itself; one that the organisation has set can go back to what it was given.
 */
public final class SettingsView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient SettingsOffice office;

    public SettingsView(ViewContext context, SettingsOffice office) {
        super(context.texts().get("settings.title"));
        this.context = context;
        this.office = office;
        lead(context.texts().get("settings.lead"));
        var groups = office.groups(context.tenant().id());
        if (groups.isEmpty()) {
            add(new EmptyState(
                    Icon.SETTINGS,
                    context.texts().get("settings.none"),
                    context.texts().get("settings.none.next")));
        }
        groups.forEach(group -> add(group(group)));
    }

    private Component group(SettingsOffice.Group group) {
        var section = new Section(new H2(group.texts().get("feature.name")));
        section.addClassName("block");
        group.settings().forEach(setting -> section.add(card(group, setting)));
        return section;
    }

    private Component card(SettingsOffice.Group group, SettingInForce now) {
        var card = new Div();
        card.addClassNames("card", "setting");
        fill(card, group, now);
        return card;
    }

    private void fill(Div card, SettingsOffice.Group group, SettingInForce now) {
        card.removeAll();
        var key = "setting." + now.setting().key();
        var field = SettingField.of(group.texts(), now);
        var help = new Paragraph(group.texts().get(key + ".help"));
        help.addClassName("soft");
        var save = new Button(context.texts().get("settings.save"), click -> {
            if (field.refused()) return;
            office.set(group, now.setting(), field.value());
            Notice.done(context.texts().get("settings.saved", group.texts().get(key)));
            again(card, group, now);
        });
        save.addThemeName("primary");
        var actions = new Div(save);
        actions.addClassName("actions");
        if (now.origin() == Origin.TENANT || now.origin() == Origin.TENANT_FILE) {
            actions.add(reset(card, group, now, field));
        }
        card.add(help, field.component(), origin(group.texts(), now), actions);
    }

    private Component reset(Div card, SettingsOffice.Group group, SettingInForce now, SettingField field) {
        var words = context.texts().get("settings.reset", field.words(now.otherwise()));
        var reset = new Button(words, click -> {
            office.reset(group, now.setting());
            again(card, group, now);
        });
        reset.addThemeName("tertiary");
        return reset;
    }

    private void again(Div card, SettingsOffice.Group group, SettingInForce before) {
        office.groups(context.tenant().id()).stream()
                .filter(one -> one.feature().equals(group.feature()))
                .flatMap(one -> one.settings().stream())
                .filter(one -> one.setting().key().equals(before.setting().key()))
                .forEach(now -> fill(card, group, now));
    }

    /** "Set by your organisation: Denise Carrow, 9 June 2026". */
    private Component origin(PageTexts texts, SettingInForce now) {
        var line = new Paragraph(new Mark(
                texts.get("origin."
                        + now.origin().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                now.origin() == Origin.TENANT ? Tone.INFO : Tone.PLAIN));
        var at = now.setAt();
        if (at != null) {
            var day = texts.date(at.atZone(context.clock().getZone()).toLocalDate());
            var by = now.setBy() == null ? "" : now.setBy();
            line.add(new Span(" "
                    + String.join(
                            ", ",
                            List.of(by, day).stream()
                                    .filter(part -> !part.isEmpty())
                                    .toList())));
        }
        line.addClassName("origin");
        return line;
    }
}
