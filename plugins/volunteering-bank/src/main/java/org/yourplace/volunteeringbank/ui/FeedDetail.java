package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Background;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Progress;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.pull.FeedRun;
import org.yourplace.volunteeringbank.pull.FeedSource;

/** One source: what it is, how its last reading went, what can be done with it, and its history. */
final class FeedDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient FeedWords words;
    private final transient FeedSource source;
    private final transient Runnable changed;
    private final Div going = new Div();
    private final Button read;

    FeedDetail(ViewContext context, Bank bank, FeedWords words, FeedSource source, Runnable changed) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.words = words;
        this.source = source;
        this.changed = changed;
        this.read = new Button(texts.get("ui.feed.read"), click -> read());
        addClassName("stack");
        var marks = new Div(new Mark(words.state(source), words.tone(source)));
        marks.addClassName("actions");
        add(marks, new H2(source.name()));
        problem();
        add(actions(), going, facts(), new FeedHistory(texts, bank, words, source));
    }

    private void problem() {
        var last = source.lastRun();
        if (last != null && last.message() != null) {
            var notice = new Notice(
                    Tone.WAITING, texts.get(last.stopped() ? "ui.feed.stopped" : "ui.feed.odd"), last.message());
            if (source.halfway()) {
                notice.with(new Paragraph(texts.get("ui.feed.halfway")));
            }
            add(notice);
        }
    }

    private Component facts() {
        return new Facts()
                .fact(texts.get("ui.feed.kind"), words.kind(source))
                .fact(texts.get("ui.feed.address"), source.address())
                .fact(texts.get("ui.feed.licence"), licence())
                .fact(texts.get("ui.feed.every"), words.every(source))
                .fact(texts.get("ui.feed.shown"), String.valueOf(source.shown()))
                .fact(texts.get("ui.feed.hidden"), String.valueOf(source.hidden()))
                .fact(texts.get("ui.feed.good"), words.moment(source.goodAt()))
                .fact(texts.get("ui.feed.next"), source.enabled() ? words.moment(source.nextAt()) : "");
    }

    private Component licence() {
        return source.licenceLink() == null
                ? new Span(source.licence())
                : new Anchor(source.licenceLink(), source.licence());
    }

    private Component actions() {
        read.addThemeName("primary");
        read.setEnabled(source.enabled() && !source.reading());
        var edit = new Anchor(context.here(source.id().toString(), "edit"), new Span(texts.get("ui.feeds.edit")));
        edit.addClassNames("button-link", "second-button");
        var onOff = new Button(
                texts.get(source.enabled() ? "ui.feed.off" : "ui.feed.on"), click -> switchTo(!source.enabled()));
        var remove = new Button(texts.get("ui.feed.remove"), click -> remove());
        var actions = new Div(read, edit, onOff, remove);
        actions.addClassName("actions");
        return actions;
    }

    private void read() {
        var progress = new Progress(UI.getCurrent(), texts.get("ui.feed.reading"));
        going.removeAll();
        going.add(progress);
        read.setEnabled(false);
        var ui = UI.getCurrent();
        Background.run(
                () -> bank.sources()
                        .readNow(
                                source.id(),
                                texts.locale(),
                                (pages, seen) -> ui.access(() ->
                                        progress.at(pages % 100, 100, texts.get("ui.feed.reading.at", pages, seen)))),
                this::done,
                failed -> {
                    changed.run();
                    throw failed;
                });
    }

    private void done(Optional<FeedRun> run) {
        changed.run();
        Notice.done(run.map(words::counts).orElse(texts.get("ui.feed.busy")));
    }

    private void switchTo(boolean on) {
        bank.sources().change(source.id(), source.version(), FeedForm.same(source, on));
        Notice.done(texts.get(on ? "ui.feed.is-on" : "ui.feed.is-off"));
        changed.run();
    }

    private void remove() {
        Confirm.askHard(
                texts,
                texts.get("ui.feed.remove.ask", source.name()),
                texts.get("ui.feed.remove.effect", source.shown() + source.hidden()),
                texts.get("ui.feed.remove"),
                () -> {
                    bank.sources().remove(source.id());
                    Notice.done(texts.get("ui.feed.removed", Objects.requireNonNull(source.name())));
                    context.go(context.here());
                });
    }
}
