package org.yourplace.csrbrokerage.need.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.Reach;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.csrbrokerage.need.offer.OfferReceipt;
import org.yourplace.csrbrokerage.need.offer.OfferState;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;

/** Letters to whoever offered: that it arrived, and what the group says. */
public final class GiverLetters {
    private final Mail mail;
    private final Texts texts;

    public GiverLetters(FeatureContext core) {
        mail = core.mail();
        texts = core.texts();
    }

    /** With the one link by which it can be taken back: the group may not read it. */
    public void arrived(Tx tx, String to, Need need, OfferReceipt receipt, Locale locale) {
        mail.sendInConfidence(
                tx,
                new Letter(
                        to,
                        texts.get(locale, "need.letter.arrived.subject", need.title()),
                        List.of(
                                texts.get(locale, "need.letter.arrived.text", need.organisation(), receipt.reference()),
                                texts.get(locale, "need.letter.arrived.by", day(receipt.replyBy(), locale))),
                        new Button(texts.get(locale, "need.letter.arrived.button"), receipt.page()),
                        null));
    }

    /** What the group said. Where a business gave, a job of its own tells it. */
    public void answered(Tx tx, NeedOffer offer) {
        if (offer.business() == null) {
            Reach.email(offer.contact()).ifPresent(to -> mail.send(tx, answer(to, offer, null)));
        }
    }

    /** The same for a business, from its own side. */
    public void answered(Tx tx, NeedOffer gift, String page) {
        Reach.email(gift.contact()).ifPresent(to -> mail.send(tx, answer(to, gift, page)));
    }

    private Letter answer(String to, NeedOffer offer, @Nullable String page) {
        var locale = Locale.UK;
        var key = "need.letter." + offer.state();
        var lines = new ArrayList<String>();
        lines.add(texts.get(locale, key + ".text", offer.organisation(), offer.title()));
        if (offer.standing() == OfferState.DECLINED && offer.reason() != null) {
            lines.add(offer.reason());
        }
        if (offer.standing() == OfferState.THANKED && offer.thanks() != null) {
            lines.add(offer.thanks());
        }
        return new Letter(
                to,
                texts.get(locale, key + ".subject", offer.title()),
                lines,
                page == null ? null : new Button(texts.get(locale, "need.letter.look"), page),
                offer.reference());
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day);
    }
}
