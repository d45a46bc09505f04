package org.yourplace.volunteeringbank.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.guardian.GuardianAsk;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Letters to somebody who said that they are interested, in their language. */
public final class PersonLetters {
    private final Mail mail;
    private final Texts texts;

    public PersonLetters(Mail mail, Texts texts) {
        this.mail = mail;
        this.texts = texts;
    }

    /**
     * Says that it arrived, by when to expect a reply, and how to take it back.
     *
     * @param guarded whether a parent or guardian is asked before the group learns who it is
     */
    public void confirm(
            Tx tx,
            String email,
            SendInterest said,
            OpportunityDetails listing,
            Receipt receipt,
            boolean guarded,
            Locale locale) {
        var title = listing.title();
        var group = listing.organisation().name();
        mail.sendInConfidence(
                tx,
                new Letter(
                        email,
                        texts.get(locale, "letter.confirm.subject", title),
                        List.of(
                                texts.get(
                                        locale,
                                        guarded ? "letter.confirm.sent.guardian" : "letter.confirm.sent",
                                        said.name(),
                                        title,
                                        group),
                                guarded
                                        ? texts.get(locale, "letter.confirm.guardian", group)
                                        : texts.get(
                                                locale, "letter.confirm.reply", group, day(receipt.replyBy(), locale)),
                                texts.get(locale, "letter.confirm.reference", receipt.reference()),
                                texts.get(locale, "letter.confirm.back")),
                        new Button(texts.get(locale, "letter.confirm.button"), receipt.cancelUrl()),
                        receipt.reference()));
    }

    /**
     * Asks a parent or guardian, or tells them.
     *
     * @param days how long they can answer
     * @param secret of the page on which they answer; absent when they are only told
     */
    public void guardian(
            Tx tx,
            String email,
            SendInterest said,
            OpportunityDetails listing,
            @Nullable String secret,
            int days,
            Locale locale) {
        var kind = secret == null ? "letter.guardian.told" : "letter.guardian.asked";
        var lines = new ArrayList<String>();
        lines.add(texts.get(
                locale,
                "letter.guardian.who",
                Objects.requireNonNullElse(said.guardianName(), ""),
                said.firstName(),
                listing.title(),
                listing.organisation().name()));
        lines.add(texts.get(locale, kind + ".what", said.firstName(), days));
        mail.sendInConfidence(
                tx,
                new Letter(
                        email,
                        texts.get(locale, kind + ".subject", said.firstName()),
                        lines,
                        secret == null
                                ? new Button(texts.get(locale, "letter.guardian.look"), "/volunteer/" + listing.slug())
                                : new Button(texts.get(locale, "letter.guardian.button"), GuardianAsk.PAGE + secret),
                        null));
    }

    /** Says, kindly, that it is not to be this time. @param inConfidence whether the address is not the organisation's to know */
    public void notThisTime(
            Tx tx,
            String email,
            String name,
            String title,
            String group,
            String reference,
            Locale locale,
            boolean inConfidence) {
        var letter = new Letter(
                email,
                texts.get(locale, "letter.not-this-time.subject", title),
                List.of(
                        texts.get(locale, "letter.not-this-time.told", name, group, title),
                        texts.get(locale, "letter.not-this-time.others")),
                new Button(texts.get(locale, "letter.not-this-time.button"), "/volunteer"),
                reference);
        if (inConfidence) {
            mail.sendInConfidence(tx, letter);
        } else {
            mail.send(tx, letter);
        }
    }

    public static String day(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(date);
    }
}
