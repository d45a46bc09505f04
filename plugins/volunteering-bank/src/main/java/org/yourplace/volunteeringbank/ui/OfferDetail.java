package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.match.Fitting;
import org.yourplace.volunteeringbank.offer.OfferService.Suggested;
import org.yourplace.volunteeringbank.page.MatchWords;

/** One offer, and the listings that fit it best: the supporter brings both together with one button. */
final class OfferDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient Suggested suggested;

    OfferDetail(ViewContext context, Bank bank, Suggested suggested) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.suggested = suggested;
        addClassName("stack");
        add(new H2(suggested.offer().what()), facts(), new H3(texts.get("ui.offer.fits")));
        if (suggested.fitting().isEmpty()) add(new Paragraph(texts.get("ui.offer.fits.none")));
        suggested.fitting().forEach(fitting -> add(fits(fitting)));
    }

    private Facts facts() {
        var offer = suggested.offer();
        return new Facts()
                .fact(texts.get("ui.offer.state"), texts.get("ui.offer.state." + offer.state()))
                .fact(texts.get("listing.when"), offer.when())
                .fact(texts.get("listing.where"), offer.where())
                .fact(texts.get("ui.offer.contact"), offer.contact())
                .fact(
                        texts.get("ui.sent"),
                        texts.day(LocalDate.ofInstant(
                                offer.createdAt(), context.clock().getZone())))
                .fact(texts.get("ui.reply-by"), texts.day(offer.replyBy()))
                .fact(texts.get("ui.offer.until"), texts.day(offer.keepUntil()))
                .fact(texts.get("reference"), offer.reference());
    }

    private Component fits(Fitting fitting) {
        var listing = fitting.listing();
        var words = new MatchWords(texts, bank.wording(texts));
        var page = new Anchor("/volunteer/" + listing.slug(), listing.title());
        page.setTarget("_blank");
        page.setRouterIgnore(true);
        var reasons = new ArrayList<>(words.why(fitting, true));
        reasons.addAll(words.missing(fitting, suggested.times()));
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(reason)));
        return new Div(
                new H4(page),
                new Paragraph(listing.organisation().name()),
                list,
                introduce(listing.id(), listing.title()));
    }

    private Component introduce(java.util.UUID listing, String title) {
        if (suggested.asked().contains(listing)) return new Span(texts.get("ui.offer.introduced"));
        var place = new Div();
        var button = new Button(texts.get("ui.offer.introduce"));
        button.setAriaLabel(texts.get("ui.offer.introduce") + ": " + title);
        button.addClickListener(click -> {
            bank.offers().introduce(suggested.offer().id(), listing);
            Notice.done(texts.get("ui.offer.introduce.done"));
            place.removeAll();
            place.add(new Span(texts.get("ui.offer.introduced")));
        });
        place.add(button);
        return place;
    }
}
