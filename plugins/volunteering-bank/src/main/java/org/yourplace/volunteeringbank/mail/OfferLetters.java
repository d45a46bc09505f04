package org.yourplace.volunteeringbank.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.offer.HeldOffer;
import org.yourplace.volunteeringbank.offer.OfferReceipt;

/** Letters to somebody who offered help, in their language. Each leads to the offer's page, where letters can be stopped with one button. */
public final class OfferLetters {
    private final Mail mail;
    private final Texts texts;

    public OfferLetters(Mail mail, Texts texts) {
        this.mail = mail;
        this.texts = texts;
    }

    /** It arrived, and where to see what fits. */
    public void arrived(Tx tx, String email, String what, OfferReceipt receipt, Locale locale) {
        send(
                tx,
                email,
                locale,
                "letter.offer-arrived",
                List.of(
                        texts.get(locale, "letter.offer-arrived.text", what),
                        texts.get(locale, "letter.offer-arrived.reply", PersonLetters.day(receipt.replyBy(), locale)),
                        texts.get(locale, "letter.offer-arrived.page")),
                receipt.page(),
                receipt.reference());
    }

    /** New ways to help that fit. */
    public void matches(Tx tx, String email, HeldOffer offer, List<String> listings, String page) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(offer.locale(), "letter.offer-matches.text", offer.what()));
        lines.addAll(listings);
        lines.add(texts.get(offer.locale(), "letter.offer-matches.stop"));
        send(tx, email, offer.locale(), "letter.offer-matches", lines, page, offer.reference());
    }

    /** A group asks for them. */
    public void asked(Tx tx, String email, HeldOffer offer, String title, String group, String page) {
        send(
                tx,
                email,
                offer.locale(),
                "letter.offer-asked",
                List.of(
                        texts.get(offer.locale(), "letter.offer-asked.text", group, title),
                        texts.get(offer.locale(), "letter.offer-asked.private", group)),
                page,
                offer.reference());
    }

    /** It is about to end. */
    public void keep(Tx tx, String email, HeldOffer offer, String page) {
        send(
                tx,
                email,
                offer.locale(),
                "letter.offer-keep",
                List.of(texts.get(
                        offer.locale(),
                        "letter.offer-keep.text",
                        offer.what(),
                        PersonLetters.day(offer.keepUntil(), offer.locale()))),
                page,
                offer.reference());
    }

    private void send(
            Tx tx, String email, Locale locale, String kind, List<String> lines, String page, String reference) {
        mail.send(
                tx,
                new Letter(
                        email,
                        texts.get(locale, kind + ".subject"),
                        lines,
                        new Button(texts.get(locale, kind + ".button"), page),
                        reference));
    }
}
