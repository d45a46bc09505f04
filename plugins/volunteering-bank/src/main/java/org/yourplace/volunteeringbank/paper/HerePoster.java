package org.yourplace.volunteeringbank.paper;

import java.util.ArrayList;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.document.Paper;
import org.yourplace.spi.document.Paper.Block;
import org.yourplace.spi.document.Paper.Code;
import org.yourplace.spi.document.Paper.Facts;
import org.yourplace.spi.document.Paper.Heading;
import org.yourplace.spi.document.Paper.Known;
import org.yourplace.spi.document.Paper.Lead;
import org.yourplace.volunteeringbank.page.ShiftWording;
import org.yourplace.volunteeringbank.shift.ShiftDetails;

/** A shift on one sheet for the door: what and when, and a code by which those who come check themselves in. */
public record HerePoster(PageTexts texts, ShiftWording wording) {
    public Paper of(ShiftDetails shift, String address) {
        var facts = new ArrayList<Known>();
        facts.add(new Known(texts.get("listing.who"), shift.organisation()));
        facts.add(new Known(texts.get("listing.when"), wording.when(shift)));
        if (shift.place() != null) {
            facts.add(new Known(texts.get("listing.where"), shift.place()));
        }
        var blocks = List.<Block>of(
                new Heading(shift.title()),
                new Lead(texts.get("here.poster.lead")),
                new Facts(facts),
                new Code(
                        address,
                        texts.get("here.poster.code", shift.title()),
                        List.of(texts.get("here.poster.scan"), address)));
        return new Paper(texts.locale(), shift.title(), Paper.Style.POSTER, blocks);
    }
}
