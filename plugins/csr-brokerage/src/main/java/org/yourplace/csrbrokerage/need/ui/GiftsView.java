package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;

/** What the organisation offers to groups, and offering something. */
final class GiftsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String STATE = "state";

    private final transient ViewContext context;
    private final transient NeedServices services;
    private final transient Words words;
    private final ListDetail<NeedOffer> list;
    private final Div writing = new Div();

    GiftsView(ViewContext context, NeedServices services) {
        super(context.texts().get("view.need-gifts"));
        this.context = context;
        this.services = services;
        this.words = new Words(context, services);
        lead(words.get("need.gifts.lead"));
        list = ListSpec.<NeedOffer>of(
                        words.texts(),
                        words.get("view.need-gifts"),
                        ask -> services.gifts().list(ask.choice(STATE).orElse(null), ask.limit(), ask.after()),
                        gift -> gift.id().toString())
                .columns(List.of(
                        Column.of("title", words.get("need.offers.need"), NeedOffer::title),
                        Column.of("group", words.get("need.view.group"), NeedOffer::organisation),
                        Column.<NeedOffer>of(
                                        "state",
                                        words.get("need.view.status"),
                                        gift -> words.get("need.offer.state." + gift.state()))
                                .shows(this::mark),
                        Column.of("sent", words.get("need.gifts.sent"), gift -> words.day(gift.createdAt()))))
                .filter(new Filter(
                        STATE, words.get("need.view.status"), words.get("need.view.all"), words.offerStates()))
                .csv("gifts")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(
                        Icon.HAND, words.get("need.gifts.none"), words.get("need.gifts.none.next"), ask()))
                .list();
        writing.setVisible(false);
        add(list, writing);
    }

    private Component mark(NeedOffer gift) {
        return new Mark(words.get("need.offer.state." + gift.state()), Words.tone(gift.standing()));
    }

    private Anchor ask() {
        var ask = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(words.get("need.gifts.new")));
        ask.addClassName("button-link");
        return ask;
    }

    private Component detail(String id) {
        var gift = services.gifts().read(Words.id(id));
        var marks = new Div(mark(gift));
        marks.addClassName("actions");
        var detail = new Div(marks, new H2(gift.title()), OfferDetail.facts(words, gift));
        detail.addClassName("stack");
        if (gift.standing().open()) {
            detail.add(new Button(
                    words.get("need.take-back"),
                    click -> Confirm.ask(
                            words.texts(),
                            words.get("need.take-back.do"),
                            words.get("need.take-back.text", gift.organisation()),
                            words.get("need.take-back"),
                            () -> {
                                services.gifts().takeBack(gift.id());
                                Notice.done(words.get("need.done.saved"));
                                list.refreshAll();
                            })));
        }
        return detail;
    }

    @Override
    public void open(List<String> rest) {
        boolean asNew = rest.equals(List.of(NEW));
        list.setVisible(!asNew);
        writing.setVisible(asNew);
        writing.removeAll();
        clearActions();
        if (asNew) {
            title(words.get("need.gifts.new"));
            writing.add(new GiftForm(words).panel());
            return;
        }
        title(words.get("view.need-gifts"));
        actions(ask());
        list.open(rest);
    }
}
