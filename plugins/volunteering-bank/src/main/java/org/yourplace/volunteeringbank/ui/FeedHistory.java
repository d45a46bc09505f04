package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.kit.view.Mark;
import org.yourplace.volunteeringbank.pull.FeedRun;
import org.yourplace.volunteeringbank.pull.FeedSource;
import org.yourplace.volunteeringbank.pull.Rejection;

/** The latest readings of a source, and every listing that each could not take. */
final class FeedHistory extends Div {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;
    private static final int REJECTED_SHOWN = 50;
    private static final int STEP = 100;

    private final transient PageTexts texts;
    private final transient Bank bank;
    private final transient FeedWords words;
    private final transient FeedSource source;

    FeedHistory(PageTexts texts, Bank bank, FeedWords words, FeedSource source) {
        this.texts = texts;
        this.bank = bank;
        this.words = words;
        this.source = source;
        addClassName("stack");
        var runs = bank.sources().runs(source.id(), SHOWN, null, texts.locale()).items();
        add(new H3(texts.get("ui.feed.history")));
        if (runs.isEmpty()) {
            add(new Paragraph(texts.get("ui.feed.history.none")));
            return;
        }
        add(new OrderedList(runs.stream().map(this::line).toArray(ListItem[]::new)));
        add(new Anchor(
                CsvFile.download("readings", this::runsFile),
                AttachmentType.DOWNLOAD,
                texts.get("ui.feed.history.file")));
    }

    private ListItem line(FeedRun run) {
        var line = new ListItem(
                new Mark(texts.get("ui.feed.run." + run.state()), words.tone(run)),
                new Paragraph(
                        words.moment(run.startedAt()) + (run.resumed() ? " " + texts.get("ui.feed.resumed") : "")),
                new Paragraph(words.counts(run)));
        if (run.message() != null) {
            line.add(new Paragraph(run.message()));
        }
        if (run.rejected() > 0) {
            line.add(rejected(run));
        }
        return line;
    }

    private Component rejected(FeedRun run) {
        var some = bank.sources()
                .rejections(source.id(), run.id(), REJECTED_SHOWN, null, texts.locale())
                .items();
        var list = new UnorderedList(
                some.stream().map(one -> new ListItem(said(one))).toArray(ListItem[]::new));
        var file = new Anchor(
                CsvFile.download("not-taken", () -> rejectionsFile(run)),
                AttachmentType.DOWNLOAD,
                texts.get("ui.feed.rejected.file"));
        return new NativeDetails(texts.count("ui.feed.rejected", run.rejected()), new Div(list, file));
    }

    private String said(Rejection one) {
        var which =
                Stream.of(one.title(), one.external()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return texts.get("ui.feed.rejected.line", one.item(), which, one.field(), orEmpty(one.message()));
    }

    private List<List<String>> runsFile() {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                texts.get("ui.feed.started"),
                texts.get("ui.state"),
                texts.get("ui.feed.file.pages"),
                texts.get("ui.feed.file.seen"),
                texts.get("ui.feed.file.created"),
                texts.get("ui.feed.file.updated"),
                texts.get("ui.feed.file.unchanged"),
                texts.get("ui.feed.file.gone"),
                texts.get("ui.feed.file.rejected"),
                texts.get("ui.feed.file.problem")));
        bank.sources()
                .runs(source.id(), STEP, null, texts.locale())
                .items()
                .forEach(run -> lines.add(List.of(
                        run.startedAt().toString(),
                        texts.get("ui.feed.run." + run.state()),
                        String.valueOf(run.pages()),
                        String.valueOf(run.seen()),
                        String.valueOf(run.created()),
                        String.valueOf(run.updated()),
                        String.valueOf(run.unchanged()),
                        String.valueOf(run.gone()),
                        String.valueOf(run.rejected()),
                        orEmpty(run.message()))));
        return lines;
    }

    private List<List<String>> rejectionsFile(FeedRun run) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                texts.get("ui.feed.file.item"),
                texts.get("ui.feed.file.id"),
                texts.get("ui.feed.file.title"),
                texts.get("ui.feed.file.field"),
                texts.get("ui.feed.file.why")));
        @Nullable String after = null;
        do {
            var page = bank.sources().rejections(source.id(), run.id(), STEP, after, texts.locale());
            page.items()
                    .forEach(one -> lines.add(List.of(
                            String.valueOf(one.item()),
                            orEmpty(one.external()),
                            orEmpty(one.title()),
                            one.field(),
                            orEmpty(one.message()))));
            after = page.next();
        } while (after != null);
        return lines;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
