package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Notice;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.alert.AskAlert;

/** Says how many people would be told that a listing is short of them, and has them told. */
final class AlertDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    AlertDialog(PageTexts texts, Bank bank, UUID listing, String title, Runnable changed) {
        setHeaderTitle(texts.get("desk.alert.ask", title));
        setWidth("min(36rem, 94vw)");
        var reach = bank.alerts().reach(listing);
        var count = new Span(
                reach.people() == 0 ? texts.get("desk.alert.none") : texts.count("desk.alert.reach", reach.people()));
        count.getElement().getStyle().set("font-weight", "bold");
        add(new Paragraph(count), new Paragraph(texts.get("desk.alert.who")));
        if (reach.resting() > 0) add(new Paragraph(texts.count("desk.alert.resting", reach.resting())));
        if (reach.told() > 0) add(new Paragraph(texts.count("desk.alert.told", reach.told())));
        getFooter().add(new Button(texts.get("view.cancel"), click -> close()));
        if (reach.people() > 0) {
            var send = new Button(texts.get("desk.alert.send"), click -> send(texts, bank, listing, changed));
            send.addThemeName("primary");
            send.setDisableOnClick(true);
            getFooter().add(send);
        }
    }

    private void send(PageTexts texts, Bank bank, UUID listing, Runnable changed) {
        close();
        try {
            var letters = bank.alerts().ask(new AskAlert(listing)).letters();
            Notice.done(letters == null ? texts.get("desk.alert.asked") : texts.count("desk.alert.sent", letters));
        } catch (DomainException refused) {
            if (refused.code() != CoreError.NOT_FOUND) throw refused;
            Notice.done(texts.get("desk.alert.gone"));
        }
        changed.run();
    }
}
