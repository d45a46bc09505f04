package org.yourplace.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a message is made of: the words plain and in HTML, and the date that it is about. The date stands twice, as RFC 6047 has it: beside
 * the words, where mail programs look for what they can put into the calendar, and as a file for those that do not.
 */
final class LetterParts {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\r?$");

    private LetterParts() {}

    static MimeMultipart of(SmtpPost.Outgoing letter) throws MessagingException {
        var words = new MimeMultipart("alternative", text(letter.plain(), "plain"), text(letter.html(), "html"));
        var calendar = letter.calendar();
        if (calendar == null) {
            return words;
        }
        words.addBodyPart(date(calendar));
        var file = date(calendar);
        file.setFileName("date.ics");
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        var both = new MimeBodyPart();
        both.setContent(words);
        return new MimeMultipart("mixed", both, file);
    }

    private static MimeBodyPart text(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8, kind);
        return part;
    }

    private static MimeBodyPart date(String calendar) throws MessagingException {
        var method = METHOD.matcher(calendar);
        var part = text(calendar, "calendar");
        part.setHeader(
                "Content-Type",
                "text/calendar; charset=" + UTF_8 + "; method=" + (method.find() ? method.group(1) : "PUBLISH"));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
