package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.HelpText;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.pull.FeedSource;

/** Other sites whose listings are read in, one open beside the list with its history, and the form for a new one. */
final class FeedsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String EDIT = "edit";

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient FeedWords words;
    private final ListDetail<FeedSource> list;
    private final Div writing = new Div();
    private final HelpText help;

    FeedsView(ViewContext context, Bank bank) {
        super(context.texts().get("view.feeds"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.words = new FeedWords(texts, context.clock().getZone());
        var columns = List.of(
                Column.of("name", texts.get("ui.feed.name"), FeedSource::name),
                Column.of("kind", texts.get("ui.feed.kind"), words::kind),
                Column.<FeedSource>of("state", texts.get("ui.state"), words::state)
                        .shows(source -> new Mark(words.state(source), words.tone(source))),
                Column.<FeedSource>of("shown", texts.get("ui.feed.shown"), source -> String.valueOf(source.shown()))
                        .figures(),
                Column.<FeedSource>of("hidden", texts.get("ui.feed.hidden"), source -> String.valueOf(source.hidden()))
                        .figures(),
                Column.of("last", texts.get("ui.feed.last"), words::last));
        list = ListSpec.<FeedSource>of(
                        texts,
                        texts.get("view.feeds"),
                        Rows.of(() -> bank.sources().all(texts.locale()), columns, (source, choice) -> true),
                        source -> source.id().toString())
                .columns(columns)
                .csv("feeds")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(
                        Icon.DOWNLOAD, texts.get("ui.feeds.none"), texts.get("ui.feeds.none.next"), ask()))
                .list();
        help = new HelpText(
                texts.get("ui.feeds.help"),
                texts.get("ui.feeds.help.where"),
                texts.get("ui.feeds.help.twins"),
                texts.get("ui.feeds.help.gone"),
                texts.get("ui.feeds.help.do-it"));
        writing.setVisible(false);
        add(help, list, writing);
    }

    private Anchor ask() {
        var ask = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(texts.get("ui.feeds.new")));
        ask.addClassName("button-link");
        return ask;
    }

    private Component detail(String id) {
        return new FeedDetail(context, bank, words, readable(id), list::refreshAll);
    }

    private FeedSource readable(String id) {
        return bank.sources().read(RowId.of(id).orElseThrow(DomainException::notFound), texts.locale());
    }

    @Override
    public void open(List<String> rest) {
        boolean asNew = rest.equals(List.of(NEW));
        boolean edit = rest.size() == 2 && rest.getLast().equals(EDIT);
        list.setVisible(!asNew && !edit);
        help.setVisible(!asNew && !edit);
        writing.setVisible(asNew || edit);
        writing.removeAll();
        clearActions();
        if (asNew || edit) {
            title(texts.get(asNew ? "ui.feeds.new" : "ui.feeds.edit"));
            writing.add(new FeedForm(context, bank, asNew ? null : readable(rest.getFirst())).panel());
            return;
        }
        title(texts.get("view.feeds"));
        actions(ask());
        list.open(rest);
    }
}
