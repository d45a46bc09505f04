package org.yourplace.workspace.helping;

import java.util.ArrayList;
import java.util.List;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.assist.Helped;
import org.yourplace.spi.document.Paper;
import org.yourplace.spi.document.Paper.Block;
import org.yourplace.spi.document.Paper.Facts;
import org.yourplace.spi.document.Paper.Heading;
import org.yourplace.spi.document.Paper.Known;
import org.yourplace.spi.document.Paper.Lead;
import org.yourplace.spi.document.Paper.Paragraph;

/** The receipt as a document to take home, or to send to somebody who reads by ear: the same words in the same order as on the screen. */
record ReceiptPaper(ViewContext context, HelpWords words) {
    /** @param phone the partnership's; empty when it has none */
    Paper of(Helped helped, String phone) {
        var title = say("assist.receipt", helped.name());
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(title));
        blocks.add(new Lead(say("assist.paper.reference", helped.reference())));
        blocks.add(new Paragraph(helped.done()));
        blocks.add(new Heading(say("assist.withdraw")));
        blocks.add(new Paragraph(helped.withdraw()));
        if (!phone.isBlank()) {
            blocks.add(new Paragraph(say("assist.ring", phone)));
        }
        blocks.add(new Heading(say("assist.agreed-to")));
        blocks.add(new Paragraph("“" + helped.words() + "”"));
        blocks.add(new Facts(facts(helped)));
        return new Paper(context.texts().locale(), title, Paper.Style.LETTER, blocks);
    }

    private List<Known> facts(Helped helped) {
        var facts = new ArrayList<Known>();
        facts.add(new Known(say("assist.way"), say("assist.way." + helped.way())));
        facts.add(new Known(say("assist.when"), words.when(helped.consentedAt())));
        var contact = helped.contact();
        if (contact != null && !contact.isBlank()) {
            facts.add(new Known(say("assist.contact"), contact));
        }
        facts.add(new Known(
                say("assist.officer"),
                helped.officer() + ", " + context.tenant().name()));
        return facts;
    }

    private String say(String key, Object... args) {
        return context.texts().get(key, args);
    }
}
