package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedService;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;

/** One need: how it stands, what it says, and what can be done with it. */
final class NeedDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Need need;
    private final transient Runnable changed;

    NeedDetail(Words words, Need need, Runnable changed) {
        this.words = words;
        this.need = need;
        this.changed = changed;
        addClassName("stack");
        var status = NeedStatus.of(need.status()).orElseThrow();
        var marks = new Div(new Mark(words.get("need.status." + need.status()), Words.tone(status)));
        marks.addClassName("actions");
        add(marks, new H2(need.title()), new Paragraph(need.organisation()));
        if (need.statusReason() != null) {
            add(new Notice(Tone.WAITING, words.get("need.view.said"), need.statusReason()));
        }
        add(
                actions(status),
                new Paragraph(need.summary()),
                Words.facts(words.needs().facts(need)));
        var lapses = need.lapsesOn();
        if (status == NeedStatus.OPEN && lapses != null) {
            add(new Paragraph(words.get("need.lapses", words.texts().date(lapses))));
        }
    }

    private Div actions(NeedStatus status) {
        var actions = new Div();
        actions.addClassName("actions");
        switch (status) {
            case DRAFT -> actions.add(publish(), edit(), withdraw());
            case SUBMITTED -> actions.add(edit(), withdraw());
            case OPEN ->
                actions.add(
                        button("need.do.met", () -> needs().met(need.id(), null)),
                        button("need.do.keep-open", () -> needs().keepOpen(need.id(), null)),
                        edit(),
                        withdraw(),
                        see());
            case MET, WITHDRAWN, LAPSED -> actions.add(publish());
        }
        actions.add(new Button(words.get("need.view.link"), click -> link()));
        return actions;
    }

    private Button publish() {
        var publish = button("need.do.publish", () -> needs().publish(need.id(), null));
        publish.addThemeName("primary");
        return publish;
    }

    private Button button(String key, Supplier<Need> deed) {
        return new Button(words.get(key), click -> {
            var now = deed.get();
            Notice.done(words.get("need.done." + (now.is(NeedStatus.SUBMITTED) ? "submitted" : "saved")));
            changed.run();
        });
    }

    private Anchor edit() {
        var edit = new Anchor(words.context().here(need.id().toString(), "edit"), new Span(words.get("need.edit")));
        edit.addClassNames("button-link", "second-button");
        return edit;
    }

    private Anchor see() {
        var see = new Anchor("/groups-need/" + need.id(), new Span(words.get("need.public")));
        see.addClassName("quiet-link");
        return see;
    }

    private Button withdraw() {
        return new Button(
                words.get("need.do.withdraw"),
                click -> Confirm.ask(
                        words.texts(),
                        words.get("need.view.withdraw", need.title()),
                        words.get("need.withdraw.text"),
                        words.get("need.do.withdraw"),
                        () -> {
                            needs().withdraw(need.id(), null, null);
                            Notice.done(words.get("need.done.saved"));
                            changed.run();
                        }));
    }

    private void link() {
        words.services().links().mail(need.organisationId());
        Notice.done(words.get("need.view.link.sent", need.organisation()));
    }

    private NeedService needs() {
        return words.services().needs();
    }
}
