package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URL;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** The newest ways to help as text for a newsletter, ready to copy. */
final class Newsletter extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 12;

    Newsletter(PageTexts texts, Bank bank) {
        setHeaderTitle(texts.get("desk.newsletter"));
        setWidth("min(44rem, 94vw)");
        var words = ListingWords.of(bank, texts);
        var field = new TextArea(texts.get("desk.newsletter.text"));
        field.setReadOnly(true);
        field.setWidthFull();
        field.setMaxRows(16);
        UI.getCurrent().getPage().fetchCurrentURL(here -> field.setValue(text(texts, bank, words, origin(here))));
        add(new Paragraph(texts.get("desk.newsletter.help")), field);
        var copy = new Button(texts.get("desk.newsletter.copy"), click -> {
            getElement().executeJs("navigator.clipboard.writeText($0)", field.getValue());
            Notice.done(texts.get("desk.newsletter.copied"));
        });
        copy.addThemeName("primary");
        getFooter().add(new Button(texts.get("view.close"), click -> close()), copy);
    }

    private static String origin(URL here) {
        return here.getProtocol() + "://" + here.getAuthority();
    }

    private static String text(PageTexts texts, Bank bank, ListingWords words, String origin) {
        return bank.listings().visible(NEWEST, null).items().stream()
                .filter(listing -> listing.visibility().equals("public"))
                .map(listing -> item(texts, words, listing, origin))
                .collect(Collectors.joining("\n\n", texts.get("desk.newsletter.head") + "\n\n", ""));
    }

    private static String item(PageTexts texts, ListingWords words, OpportunityDetails listing, String origin) {
        var facts = Stream.of(words.when(listing), words.howLong(listing), words.where(listing))
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(". "));
        return texts.get(
                "desk.newsletter.item",
                listing.title(),
                words.group(listing),
                facts,
                origin + "/volunteer/" + listing.slug());
    }
}
