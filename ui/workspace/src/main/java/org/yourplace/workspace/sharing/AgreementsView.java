package org.yourplace.workspace.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.agreements.Agreement;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** The organisation's sharing agreements, one of them beside the list, its form, and the records that are shared under one. */
final class AgreementsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String RECORDS = "records";

    private final transient ViewContext context;
    private final transient Agreements agreements;
    private final transient SharingWords words;
    private final transient PageTexts texts;
    private final boolean manages;
    private final ListDetail<Agreement> list;
    private final Div other = new Div();

    AgreementsView(ViewContext context, Agreements agreements, SharingWords words, boolean manages) {
        super(context.texts().get("agreements.title"));
        this.context = context;
        this.agreements = agreements;
        this.words = words;
        this.texts = context.texts();
        this.manages = manages;
        lead(texts.get("agreements.lead"));
        list = ListSpec.of(texts, texts.get("agreements.title"), this::rows, one -> one.id()
                        .toString())
                .column(Column.of("what", texts.get("agreements.what"), words::dataset))
                .column(Column.of("with", texts.get("agreements.with"), (Agreement one) -> one.other()
                        .name()))
                .column(Column.of("direction", texts.get("agreements.direction"), words::direction))
                .column(Column.of("state", texts.get("agreements.state"), words::state)
                        .shows(words::mark))
                .column(Column.of("until", texts.get("agreements.until"), one -> texts.date(one.until())))
                .csv("agreements")
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.AGREEMENT, texts.get("agreements.none"), texts.get("agreements.none.next")))
                .list();
        other.setVisible(false);
        add(list, other);
    }

    private Slice<Agreement> rows(Ask ask) {
        return agreements.list(ask.after() == null ? null : UUID.fromString(ask.after()), ask.limit());
    }

    private Component detail(String id) {
        return found(id)
                .<Component>map(one -> new AgreementDetail(context, agreements, words, one, manages, list::refreshAll))
                .orElseGet(this::absent);
    }

    private Optional<Agreement> found(String id) {
        try {
            return Optional.of(agreements.find(UUID.fromString(id)));
        } catch (IllegalArgumentException | DomainException notThere) {
            return Optional.empty();
        }
    }

    private Component absent() {
        return new Paragraph(texts.get("error.not-found"));
    }

    @Override
    public void open(List<String> rest) {
        boolean form = manages && rest.equals(List.of(NEW));
        boolean records = rest.size() == 2 && rest.getLast().equals(RECORDS);
        list.setVisible(!form && !records);
        other.setVisible(form || records);
        other.removeAll();
        clearActions();
        if (form) {
            title(texts.get("agreements.propose"));
            other.add(new ProposeForm(context, agreements).panel());
        } else if (records) {
            title(texts.get("shared.title"));
            other.add(found(rest.getFirst())
                    .<Component>map(one -> new SharedRecords(context, agreements, words, one))
                    .orElseGet(this::absent));
        } else {
            title(texts.get("agreements.title"));
            if (manages) actions(propose());
            list.open(rest);
        }
    }

    private Anchor propose() {
        var propose = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(texts.get("agreements.propose")));
        propose.addClassName("button-link");
        return propose;
    }
}
