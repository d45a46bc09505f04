package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Background;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Progress;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.pull.FeedSource;
import org.yourplace.volunteeringbank.pull.Kind;
import org.yourplace.volunteeringbank.pull.Trial;
import org.yourplace.volunteeringbank.pull.WriteSource;

/** The form for a source, with a look at its first page before anything is kept. */
final class FeedForm {
    private static final List<Integer> EVERY = List.of(30, 60, 180, 360, 720, 1_440, 10_080);
    private static final int USUALLY = 360;

    private final ViewContext context;
    private final Bank bank;
    private final PageTexts texts;
    private final @Nullable FeedSource before;
    private final TextField name = new TextField();
    private final Select<String> kind = new Select<>();
    private final TextField address = new TextField();
    private final TextField licence = new TextField();
    private final TextField licenceLink = new TextField();
    private final Select<Integer> every = new Select<>();
    private final Div trial = new Div();

    FeedForm(ViewContext context, Bank bank, @Nullable FeedSource before) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.before = before;
        name.setLabel(texts.get("ui.feed.name"));
        name.setHelperText(texts.get("ui.feed.name.help"));
        kind.setLabel(texts.get("ui.feed.kind"));
        kind.setItems(List.of(Kind.RPDE.code(), Kind.DO_IT.code()));
        kind.setItemLabelGenerator(code -> texts.get("ui.feed.kind." + code));
        kind.setValue(Kind.RPDE.code());
        address.setLabel(texts.get("ui.feed.address"));
        address.setHelperText(texts.get("ui.feed.address.help"));
        licence.setLabel(texts.get("ui.feed.licence"));
        licence.setHelperText(texts.get("ui.feed.licence.help"));
        licenceLink.setLabel(texts.get("ui.feed.licence-link"));
        every.setLabel(texts.get("ui.feed.every"));
        every.setItems(EVERY);
        every.setItemLabelGenerator(minutes -> texts.get("ui.feed.every." + minutes));
        every.setValue(USUALLY);
        if (before != null) show(before);
    }

    private void show(FeedSource source) {
        name.setValue(source.name());
        kind.setValue(source.kind());
        address.setValue(source.address());
        licence.setValue(source.licence());
        licenceLink.setValue(Objects.requireNonNullElse(source.licenceLink(), ""));
        every.setValue(EVERY.contains(source.everyMinutes()) ? source.everyMinutes() : USUALLY);
    }

    Component panel() {
        var form = new FormPanel<WriteSource>(texts, texts.get("ui.save"), this::said, this::save);
        form.section(texts.get("ui.feed.what"), texts.get("ui.feed.what.help"))
                .field(name, "name")
                .field(kind, "kind")
                .field(address, "address")
                .field(licence, "licence")
                .field(licenceLink, "licenceLink")
                .field(every, "everyMinutes")
                .show(trial);
        var cancel = new Anchor(
                before == null ? context.here() : context.here(before.id().toString()), texts.get("view.cancel"));
        cancel.addClassName("quiet-link");
        form.button(new Button(texts.get("ui.feed.look"), click -> look(form)));
        form.button(cancel);
        return form;
    }

    private WriteSource said() {
        return new WriteSource(
                name.getValue(),
                kind.getValue(),
                address.getValue(),
                licence.getValue(),
                licenceLink.getValue(),
                every.getValue(),
                before == null || before.enabled(),
                before == null ? null : before.version());
    }

    /** What stands there already, switched on or off. */
    static WriteSource same(FeedSource source, boolean on) {
        return new WriteSource(
                source.name(),
                source.kind(),
                source.address(),
                source.licence(),
                source.licenceLink(),
                source.everyMinutes(),
                on,
                source.version());
    }

    private void save(WriteSource said) {
        var kept =
                before == null ? bank.sources().add(said) : bank.sources().change(before.id(), before.version(), said);
        Notice.done(texts.get("ui.feed.saved"));
        context.go(context.here(kept.id().toString()));
    }

    private void look(FormPanel<WriteSource> form) {
        WriteSource said;
        try {
            said = said();
        } catch (DomainException refused) {
            form.show(refused);
            return;
        }
        trial.removeAll();
        trial.add(new Progress(UI.getCurrent(), texts.get("ui.feed.looking")));
        Background.run(() -> bank.sources().look(said, texts.locale()), this::found, failed -> {
            trial.removeAll();
            throw failed;
        });
    }

    private void found(Trial found) {
        trial.removeAll();
        if (!found.readable()) {
            trial.add(new Notice(
                    Tone.WAITING, texts.get("ui.feed.look.bad"), Objects.requireNonNullElse(found.message(), "")));
            return;
        }
        var titles =
                new UnorderedList(found.titles().stream().map(ListItem::new).toArray(ListItem[]::new));
        found.bad()
                .forEach(bad -> titles.add(new ListItem(texts.get(
                        "ui.feed.rejected.line",
                        bad.item(),
                        Objects.requireNonNullElse(bad.title(), ""),
                        bad.field(),
                        Objects.requireNonNullElse(bad.message(), "")))));
        trial.add(new Notice(Tone.GOOD, texts.count("ui.feed.look.good", found.good())).with(titles));
    }
}
