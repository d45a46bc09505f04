package org.yourplace.workspace.sharing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.agreements.Agreement;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.SharedRecord;
import org.yourplace.platform.agreements.State;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** Records under an agreement. To the receiver every page of them is a look, and the view says so before anything else. */
final class SharedRecords extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Agreements agreements;
    private final transient Agreement agreement;

    SharedRecords(ViewContext context, Agreements agreements, SharingWords words, Agreement agreement) {
        this.agreements = agreements;
        this.agreement = agreement;
        var texts = context.texts();
        addClassName("stack");
        var back = new Anchor(
                context.here(agreement.id().toString()), Icon.BACK.drawing(), new Span(texts.get("shared.back")));
        back.addClassName("back");
        add(
                back,
                new Paragraph(texts.get(
                        "shared.what",
                        words.dataset(agreement),
                        agreement.giver().name(),
                        agreement.receiver().name(),
                        texts.date(agreement.until()))));
        if (agreement.state() != State.IN_FORCE) {
            add(new Notice(Tone.LATE, texts.get("shared.not-in-force"), texts.get("error.not-in-force")));
            return;
        }
        add(
                agreement.gives()
                        ? new Notice(Tone.INFO, texts.get("shared.ours"), texts.get("shared.ours.next"))
                        : new Notice(
                                Tone.INFO,
                                texts.get("shared.noted"),
                                texts.get("shared.noted.next", agreement.giver().name(), agreement.purpose())));
        var spec = ListSpec.<SharedRecord>of(
                texts, texts.get("shared.title"), this::rows, one -> one.id().toString());
        for (var key : words.columns(agreement)) {
            spec.column(Column.of(
                    key, words.column(agreement, key), one -> one.values().getOrDefault(key, "")));
        }
        add(spec.empty(() -> new EmptyState(Icon.LIST, texts.get("shared.none"), texts.get("shared.none.next")))
                .list());
    }

    private Slice<SharedRecord> rows(Ask ask) {
        try {
            return agreements
                    .records()
                    .page(agreement.id(), ask.after() == null ? null : UUID.fromString(ask.after()), ask.limit());
        } catch (DomainException ended) {
            // ended while the view stood open: nothing more is shown
            removeAll();
            throw ended;
        }
    }
}
