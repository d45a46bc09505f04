package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.offer.OfferDetails;

/** What residents offered that nobody had asked for, so that a group can be found for each. */
final class OffersView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;

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
                .column(Column.of(
                        "state", texts.get("ui.offer.state"), offer -> texts.get("ui.offer.state." + offer.state())))
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
        try {
            return new OfferDetail(context, bank, bank.offers().suggest(UUID.fromString(id)));
        } catch (IllegalArgumentException | DomainException none) {
            return new Paragraph(texts.get("error.not-found"));
        }
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
