package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.match.Fitting;
import org.yourplace.volunteeringbank.offer.Offerer;
import org.yourplace.volunteeringbank.page.MatchWords;

/** People who offered and fit a live listing, as far as they let organisations see; nothing when there are none. */
final class FittingPeople extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient OpportunityDetails listing;

    FittingPeople(PageTexts texts, Bank bank, OpportunityDetails listing) {
        this.bank = bank;
        this.texts = texts;
        this.listing = listing;
        addClassName("stack");
        var people = bank.groupOffers().fitting(listing.id());
        if (people.isEmpty()) return;
        add(new H3(texts.get("ui.offerers")), new Paragraph(texts.get("ui.offerers.lead")));
        people.forEach(one -> add(person(one)));
    }

    private Component person(Offerer one) {
        var why = new UnorderedList();
        new MatchWords(texts, bank.wording(texts))
                .why(new Fitting(listing, one.match()), true)
                .forEach(reason -> why.add(new ListItem(reason)));
        var name = one.area().isEmpty() ? one.name() : one.name() + ", " + one.area();
        return new Div(new H4(name), new Paragraph(one.what()), new Paragraph(one.when()), why, ask(one));
    }

    private Component ask(Offerer one) {
        if (one.answered()) return new Span(texts.get("group.offerer.answered"));
        if (one.asked()) return new Span(texts.get("group.offerer.asked"));
        var place = new Div();
        place.add(new Button(texts.get("ui.offerers.ask", one.name()), click -> {
            bank.groupOffers().ask(one.id(), listing.id());
            Notice.done(texts.get("group.offerer.asked.done"));
            place.removeAll();
            place.add(new Span(texts.get("group.offerer.asked")));
        }));
        return place;
    }
}
