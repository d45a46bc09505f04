package org.yourplace.workspace.trail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.audit.AuditTrail.Line;
import org.yourplace.spi.data.Slice;

/** Who did what, the latest first, in words; with the block in which each line is sealed. */
public final class TrailView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient TrailOffice office;
    private final transient LineWords words;
    private final ListDetail<Line> list;
    private transient Ask asked = new Ask("", Map.of(), "", false, 1, null);

    public TrailView(ViewContext context, TrailOffice office) {
        super(context.texts().get("trail.title"));
        this.context = context;
        this.office = office;
        this.words = new LineWords(context);
        lead(say("trail.lead"));
        var print = new Button(
                say("trail.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        actions(json(), print);
        list = ListSpec.of(texts(), say("trail.title"), this::lines, line -> line.id()
                        .toString())
                .search(say("trail.search"))
                .filter(new Filter("person", say("trail.who"), say("trail.who.all"), office.people()))
                .filter(new Filter("action", say("trail.what"), say("trail.what.all"), office.actions()))
                .days(say("trail.from"), say("trail.until"))
                .column(Column.<Line>of("what", say("trail.what"), line -> office.action(line.action())))
                .column(Column.of("who", say("trail.who"), words::who).shows(this::who))
                .column(Column.of("about", say("trail.about"), words::about))
                .column(Column.of("when", say("trail.when"), line -> words.when(line.at())))
                .column(Column.of("sealed", say("trail.sealed"), this::sealed).shows(this::mark))
                .csv("trail")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.SEAL, say("trail.none"), say("trail.none.next")))
                .list();
        add(new ChainState(context, office.state(), words), list);
    }

    private Slice<Line> lines(Ask ask) {
        asked = ask;
        return office.lines(ask, zone());
    }

    /** What is shown as JSON; the list itself offers CSV. */
    private Component json() {
        var file = DownloadHandler.fromInputStream(event -> {
            var text = new StringBuilder();
            event.getUI().accessSynchronously(() -> text.append(office.json(asked, zone())));
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "trail.json", "application/json", bytes.length);
        });
        var link = new Anchor(file, AttachmentType.DOWNLOAD, "");
        link.add(Icon.DOWNLOAD.drawing(), new Span(say("trail.json")));
        link.addClassName("quiet-link");
        return link;
    }

    private Component who(Line line) {
        var who = new Div(new Span(words.who(line)));
        if (line.support()) {
            who.add(new Mark(say("trail.support"), Tone.INFO));
        }
        who.addClassName("who");
        return who;
    }

    private String sealed(Line line) {
        var block = line.block();
        return block == null ? say("trail.unsealed") : texts().get("trail.block", block);
    }

    private Mark mark(Line line) {
        return new Mark(sealed(line), line.block() == null ? Tone.WAITING : Tone.GOOD);
    }

    private Component detail(String id) {
        return RowId.of(id)
                .flatMap(office::line)
                .<Component>map(line -> new LineDetail(context, line, words, office.action(line.action())))
                .orElseGet(() -> new Paragraph(say("error.not-found")));
    }

    private ZoneId zone() {
        return context.clock().getZone();
    }

    private PageTexts texts() {
        return context.texts();
    }

    private String say(String key) {
        return texts().get(key);
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
