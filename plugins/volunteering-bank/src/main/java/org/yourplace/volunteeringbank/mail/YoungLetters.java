package org.yourplace.volunteeringbank.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.guardian.GuardianAsk;

/**
 * Letters about somebody young while a parent or guardian decides: what became of it, for themselves, and the second letter to the guardian.
 * All in confidence, for the group does not know yet how to reach them.
 */
public final class YoungLetters {
    private final Mail mail;
    private final Texts texts;

    public YoungLetters(Mail mail, Texts texts) {
        this.mail = mail;
        this.texts = texts;
    }

    /** A parent or guardian agreed, or a supporter passed it on: the group gets in touch. */
    public void passed(Tx tx, @Nullable String email, String firstName, String title, String group, Locale locale) {
        send(
                tx,
                email,
                "letter.young.passed",
                List.of(texts.get(locale, "letter.young.passed.text", firstName, group, title)),
                title,
                locale);
    }

    /** @param why refused or lapsed */
    public void ended(Tx tx, @Nullable String email, String why, String firstName, String title, Locale locale) {
        send(
                tx,
                email,
                "letter.young.ended",
                List.of(
                        texts.get(locale, "letter.young." + why + ".text", firstName, title),
                        texts.get(locale, "letter.young.ended.kept")),
                title,
                locale);
    }

    private void send(Tx tx, @Nullable String email, String kind, List<String> lines, String title, Locale locale) {
        if (email != null) {
            var button = new Button(texts.get(locale, "letter.young.button"), "/volunteer");
            mail.sendInConfidence(
                    tx, new Letter(email, texts.get(locale, kind + ".subject", title), lines, button, null));
        }
    }

    /** Asks a guardian once more, who has not answered. @param days how long they still can */
    public void askAgain(
            Tx tx,
            String email,
            String guardian,
            String firstName,
            String title,
            String group,
            String secret,
            long days,
            Locale locale) {
        mail.sendInConfidence(
                tx,
                new Letter(
                        email,
                        texts.get(locale, "letter.guardian.again.subject", firstName),
                        List.of(
                                texts.get(locale, "letter.guardian.who", guardian, firstName, title, group),
                                texts.get(locale, "letter.guardian.again.what", firstName, days)),
                        new Button(texts.get(locale, "letter.guardian.button"), GuardianAsk.PAGE + secret),
                        null));
    }
}
