package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;

/** Offers on the organisation's needs, and answering them. */
final class OffersView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";

    private final transient NeedServices services;
    private final transient Words words;
    private final ListDetail<NeedOffer> list;

    OffersView(ViewContext context, NeedServices services) {
        super(context.texts().get("view.need-offers"));
        this.services = services;
        this.words = new Words(context, services);
        lead(words.get("need.offers.lead"));
        list = ListSpec.<NeedOffer>of(
                        words.texts(),
                        words.get("view.need-offers"),
                        ask -> services.desk().list(null, ask.choice(STATE).orElse(null), ask.limit(), ask.after()),
                        offer -> offer.id().toString())
                .columns(List.of(
                        Column.of("who", words.get("need.offer.who"), this::who),
                        Column.of("title", words.get("need.offers.need"), NeedOffer::title),
                        Column.<NeedOffer>of(
                                        "state",
                                        words.get("need.view.status"),
                                        offer -> words.get("need.offer.state." + offer.state()))
                                .shows(this::mark),
                        Column.of("by", words.get("need.offers.by"), offer -> words.texts()
                                .date(offer.replyBy())),
                        Column.of("reference", words.get("need.reference"), NeedOffer::reference)))
                .filter(new Filter(
                        STATE, words.get("need.view.status"), words.get("need.view.all"), words.offerStates()))
                .csv("offers")
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.HAND, words.get("need.offers.none"), words.get("need.offers.none.next")))
                .list();
        add(list);
    }

    private String who(NeedOffer offer) {
        return offer.business() == null ? offer.name() : offer.business();
    }

    private Component mark(NeedOffer offer) {
        return new Mark(words.get("need.offer.state." + offer.state()), Words.tone(offer.standing()));
    }

    private Component detail(String id) {
        return new OfferDetail(words, services.desk().read(Words.id(id)), list::refreshAll);
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
