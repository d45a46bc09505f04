package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URL;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Notice;

/** Text for a newsletter, ready to copy: pasted into a letter it has headings and links, into anything else it is plain. */
final class Newsletter extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final String COPY = """
            if (!navigator.clipboard || !window.ClipboardItem) return false;
            const part = (text, type) => new Blob([text], {type});
            return navigator.clipboard.write([new ClipboardItem({
              'text/plain': part($0, 'text/plain'), 'text/html': part($1, 'text/html')})]).then(() => true, () => false);""";

    Newsletter(PageTexts texts, Bank bank) {
        setHeaderTitle(texts.get("desk.newsletter"));
        setWidth("min(44rem, 94vw)");
        var field = new TextArea(texts.get("desk.newsletter.text"));
        field.setReadOnly(true);
        field.setWidthFull();
        field.setMaxRows(16);
        var copy = new Button(texts.get("desk.newsletter.copy"));
        copy.addThemeName("primary");
        UI.getCurrent().getPage().fetchCurrentURL(here -> {
            var text = NewsletterText.of(texts, bank, origin(here));
            field.setValue(text.plain());
            copy.addClickListener(click -> getElement()
                    .executeJs(COPY, text.plain(), text.html())
                    .then(done -> Notice.done(texts.get(
                            done.booleanValue(false) ? "desk.newsletter.copied" : "desk.newsletter.not-copied"))));
        });
        add(new Paragraph(texts.get("desk.newsletter.help")), field);
        getFooter().add(new Button(texts.get("view.close"), click -> close()), copy);
    }

    private static String origin(URL here) {
        return here.getProtocol() + "://" + here.getAuthority();
    }
}
