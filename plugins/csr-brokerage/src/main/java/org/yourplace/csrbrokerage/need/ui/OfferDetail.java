package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.offer.AnswerOffer;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.csrbrokerage.need.offer.OfferState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;

/** One offer and what the group can say next. */
final class OfferDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient NeedOffer offer;
    private final transient Runnable changed;

    OfferDetail(Words words, NeedOffer offer, Runnable changed) {
        this.words = words;
        this.offer = offer;
        this.changed = changed;
        addClassName("stack");
        var marks = new Div(new Mark(words.get("need.offer.state." + offer.state()), Words.tone(offer.standing())));
        marks.addClassName("actions");
        add(marks, new H2(offer.title()), facts(words, offer), actions());
        if (can(OfferState.DELIVERED)) {
            add(came(OfferState.DELIVERED, "need.offer.do.delivered"));
        } else if (can(OfferState.THANKED)) {
            add(came(OfferState.THANKED, "need.offer.do.thanked"));
        }
    }

    static Facts facts(Words words, NeedOffer offer) {
        var facts = new Facts()
                .fact(words.get("need.view.group"), offer.organisation())
                .fact(
                        words.get("need.offer.who"),
                        offer.business() == null
                                ? offer.name()
                                : words.get("need.offer.from", offer.name(), offer.business()))
                .fact(words.get("need.offer.contact"), offer.contact())
                .fact(words.get("need.help.what"), offer.what())
                .fact(words.get("need.help.when"), offer.when())
                .fact(words.get("need.reference"), offer.reference());
        if (offer.reason() != null) {
            facts.fact(words.get("need.offer.reason"), offer.reason());
        }
        if (offer.thanks() != null) {
            facts.fact(words.get("need.offer.thanks"), offer.thanks());
        }
        if (offer.day() != null) {
            facts.fact(words.get("need.when"), words.texts().date(offer.day()));
        }
        if (offer.valuePence() != null) {
            facts.fact(words.get("need.offer.worth"), words.needs().pounds(offer.valuePence()));
        }
        return facts;
    }

    private boolean can(OfferState state) {
        return offer.standing().next().contains(state);
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("actions");
        if (can(OfferState.TALKING)) {
            actions.add(button(OfferState.TALKING));
        }
        if (can(OfferState.ACCEPTED)) {
            actions.add(button(OfferState.ACCEPTED));
        }
        if (can(OfferState.DECLINED)) {
            actions.add(new Button(words.get("need.offer.do.declined"), click -> decline()));
        }
        return actions;
    }

    private Button button(OfferState to) {
        return new Button(words.get("need.offer.do." + to.code()), click -> say(AnswerOffer.to(to)));
    }

    private void decline() {
        new SayDialog(
                        words.texts(),
                        words.get("need.offer.do.declined"),
                        words.get("need.offer.reason.hint"),
                        words.get("need.offer.reason"),
                        reason -> say(new AnswerOffer(OfferState.DECLINED.code(), reason, null, null, null)))
                .open();
    }

    private FormPanel<AnswerOffer> came(OfferState to, String key) {
        var value = new IntegerField(words.get("need.offer.worth.ask"));
        value.setHelperText(words.get("need.offer.worth.hint"));
        value.setVisible(NeedKind.of(offer.kind()).orElseThrow().inKind() && offer.valuePence() == null);
        var thanks = new TextField(words.get("need.offer.thanks"));
        var form = new FormPanel<AnswerOffer>(
                words.texts(),
                words.get(key),
                () -> new AnswerOffer(
                        to.code(),
                        null,
                        null,
                        pence(value.getValue()),
                        thanks.getValue().isBlank() ? null : thanks.getValue()),
                this::say);
        return form.section(words.get(key), words.get("need.no-cash"))
                .field(value, "valuePence")
                .field(thanks, "thanks");
    }

    private static @Nullable Long pence(@Nullable Integer pounds) {
        return pounds == null ? null : pounds * 100L;
    }

    private void say(AnswerOffer said) {
        words.services().desk().answer(offer.id(), said);
        Notice.done(words.get("need.done.saved"));
        changed.run();
    }
}
