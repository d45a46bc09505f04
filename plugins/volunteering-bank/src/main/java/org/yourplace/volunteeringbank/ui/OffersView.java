package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;
import org.yourplace.volunteeringbank.offer.OfferDetails;

/** What residents offered that nobody had asked for, so that a group can be found for each. */
final class OffersView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final ListDetail<OfferDetails> list;

    OffersView(ViewContext context, Bank bank) {
        super(context.texts().get("view.offers"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        lead(texts.get("ui.offers.lead"));
        list = ListSpec.<OfferDetails>of(
                        texts,
                        texts.get("view.offers"),
                        ask -> bank.offers().all(ask.limit(), ask.after()),
                        offer -> offer.id().toString())
                .column(Column.of("what", texts.get("ui.offer.what"), OfferDetails::what))
                .column(Column.of("when", texts.get("listing.when"), OfferDetails::when))
                .column(Column.of("where", texts.get("listing.where"), OfferDetails::where))
                .column(Column.of("sent", texts.get("ui.sent"), offer -> day(offer)))
                .csv("offers")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.HAND, texts.get("ui.offers.none"), texts.get("ui.offers.none.next")))
                .list();
        add(list);
    }

    private String day(OfferDetails offer) {
        return texts.day(offer.createdAt().atZone(context.clock().getZone()).toLocalDate());
    }

    private Component detail(String id) {
        String after = null;
        do {
            Slice<OfferDetails> page = bank.offers().all(PAGE, after);
            for (var offer : page.items()) {
                if (offer.id().toString().equals(id)) return detail(offer);
            }
            after = page.next();
        } while (after != null);
        return new Paragraph(texts.get("error.not-found"));
    }

    private Component detail(OfferDetails offer) {
        var facts = new Facts()
                .fact(texts.get("listing.when"), offer.when())
                .fact(texts.get("listing.where"), offer.where())
                .fact(texts.get("ui.offer.contact"), offer.contact())
                .fact(texts.get("ui.sent"), day(offer))
                .fact(texts.get("ui.reply-by"), texts.day(offer.replyBy()))
                .fact(texts.get("reference"), offer.reference());
        var detail = new Div(new H2(offer.what()), facts);
        detail.addClassName("stack");
        return detail;
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
