package org.yourplace.workspace.helping;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.assist.Helped;
import org.yourplace.platform.document.PdfDocuments;
import org.yourplace.spi.document.Documents;
import org.yourplace.workspace.tab.Tab;

/** What the person takes home: reference, what was done, how to take it back, whom to ring. Printed, it stands alone on the page. */
final class Receipt extends Div {
    private static final long serialVersionUID = 1L;
    private static final Documents DOCUMENTS = new PdfDocuments();

    Receipt(ViewContext context, HelpWords words, Helped helped) {
        var texts = context.texts();
        addClassNames("stack", "receipt");
        var organisation = context.tenant().name();
        var reference = new Paragraph(helped.reference());
        reference.addClassName("reference");
        var phone =
                Tab.of(UI.getCurrent()).map(tab -> tab.partnership().phone()).orElse("");
        var print = new Button(
                texts.get("assist.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeName("primary");
        var actions = new Div(print, pdf(context, words, helped, phone));
        actions.addClassName("actions");
        add(
                new H2(texts.get("assist.receipt", helped.name())),
                reference,
                new Paragraph(helped.done()),
                new H3(texts.get("assist.withdraw")),
                new Paragraph(helped.withdraw()));
        if (!phone.isBlank()) {
            var ring = new Paragraph(texts.get("assist.ring", phone));
            ring.addClassName("ring");
            add(ring);
        }
        var contact = helped.contact();
        add(
                new H3(texts.get("assist.agreed-to")),
                new Paragraph("“" + helped.words() + "”"),
                new Facts()
                        .fact(texts.get("assist.way"), texts.get("assist.way." + helped.way()))
                        .fact(texts.get("assist.when"), words.when(helped.consentedAt()))
                        .fact(texts.get("assist.contact"), contact == null ? "" : contact)
                        .fact(texts.get("assist.officer"), helped.officer() + ", " + organisation),
                actions);
    }

    private static Anchor pdf(ViewContext context, HelpWords words, Helped helped, String phone) {
        var paper = new ReceiptPaper(context, words).of(helped, phone);
        var download = DownloadHandler.fromInputStream(event -> {
            var bytes = DOCUMENTS.pdf(paper);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), helped.reference() + ".pdf", "application/pdf", bytes.length);
        });
        var link = new Anchor(download, context.texts().get("assist.pdf"));
        link.addClassNames("button-link", "second-button");
        return link;
    }
}
