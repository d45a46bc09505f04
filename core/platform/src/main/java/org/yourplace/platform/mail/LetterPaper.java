package org.yourplace.platform.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;

/**
 * Puts a letter on the partnership's paper: its name and colours, a greeting, the words, one button, and who to ring. What others wrote is
 * escaped; every link is a path on the partnership's own site.
 */
final class LetterPaper {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*");

    private final Texts texts;

    LetterPaper(Texts texts) {
        this.texts = texts;
    }

    /** A letter as it is sent and kept. */
    record Written(String subject, String plain, String html) {}

    /** @param site address of the partnership's site, without a slash at its end */
    Written write(Letter letter, Partnership partnership, Locale locale, String site) {
        var subject = Escaped.oneLine(letter.subject());
        return new Written(
                subject, plain(letter, partnership, locale, site), html(letter, subject, partnership, locale, site));
    }

    private String plain(Letter letter, Partnership partnership, Locale locale, String site) {
        var out = new StringBuilder(texts.get(locale, "letter.greeting")).append("\n\n");
        letter.paragraphs().forEach(words -> out.append(words.strip()).append("\n\n"));
        var button = letter.button();
        if (button != null) {
            out.append(Escaped.oneLine(button.label()))
                    .append(":\n")
                    .append(url(button.url(), site))
                    .append("\n\n");
        }
        var stop = letter.stop();
        if (stop != null) {
            out.append(texts.get(locale, "letter.stop"))
                    .append(":\n")
                    .append(url(stop, site))
                    .append("\n\n");
        }
        out.append("-- \n").append(partnership.name()).append('\n').append(foot(partnership, locale));
        return out.append('\n').append(site).append("/privacy\n").toString();
    }

    private String html(Letter letter, String subject, Partnership partnership, Locale locale, String site) {
        var body = new StringBuilder("<p>")
                .append(Escaped.html(texts.get(locale, "letter.greeting")))
                .append("</p>\n");
        letter.paragraphs()
                .forEach(
                        words -> body.append("<p>").append(Escaped.lines(words)).append("</p>\n"));
        var button = letter.button();
        if (button != null) {
            body.append(BUTTON.formatted(
                    Escaped.html(url(button.url(), site)),
                    colour(partnership, "primary", "#0b4f6c"),
                    colour(partnership, "onPrimary", "#ffffff"),
                    Escaped.html(Escaped.oneLine(button.label())),
                    Escaped.html(texts.get(locale, "letter.button-help")),
                    Escaped.html(url(button.url(), site))));
        }
        var stop = letter.stop();
        if (stop != null) {
            body.append(STOP.formatted(Escaped.html(url(stop, site)), Escaped.html(texts.get(locale, "letter.stop"))));
        }
        return PAGE.formatted(
                Escaped.html(locale.toLanguageTag()),
                Escaped.html(subject),
                colour(partnership, "tint", "#eef2f4"),
                colour(partnership, "ink", "#14232b"),
                colour(partnership, "primary", "#0b4f6c"),
                colour(partnership, "onPrimary", "#ffffff"),
                Escaped.html(partnership.name()),
                Escaped.html(subject),
                body,
                Escaped.html(foot(partnership, locale)),
                Escaped.html(site),
                Escaped.html(texts.get(locale, "letter.privacy")));
    }

    private String foot(Partnership partnership, Locale locale) {
        var why = texts.get(locale, "letter.why", partnership.name());
        return partnership.phone().isBlank() ? why : why + " " + texts.get(locale, "letter.ring", partnership.phone());
    }

    static String url(String path, String site) {
        if (!PATH.matcher(path).matches() || path.startsWith("//")) {
            throw new IllegalArgumentException("a letter leads to a path of the site: " + path);
        }
        return site + path;
    }

    private static String colour(Partnership partnership, String name, String otherwise) {
        var said = partnership.front().path("brand").path("light").path(name).asString(otherwise);
        return COLOUR.matcher(said).matches() ? said : otherwise;
    }

    private static final String BUTTON = """
            <p style="margin:28px 0"><a href="%s" style="display:inline-block;padding:14px 22px;border-radius:6px;\
            background:%s;color:%s;font-weight:bold;text-decoration:none">%s</a></p>
            <p style="font-size:14px">%s<br><span style="word-break:break-all">%s</span></p>
            """;

    private static final String STOP = """
            <p style="font-size:14px"><a href="%s">%s</a></p>
            """;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body style="margin:0;padding:0;background:%s;color:%s;font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:16px">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff">
            <tr><td style="padding:18px 24px;background:%s;color:%s;font-size:20px;font-weight:bold">%s</td></tr>
            <tr><td style="padding:24px"><h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">%s</h1>
            %s</td></tr>
            <tr><td style="padding:16px 24px;border-top:1px solid #d5dde1;font-size:14px"><p style="margin:0 0 8px">%s</p>
            <p style="margin:0"><a href="%s/privacy">%s</a></p></td></tr>
            </table></td></tr></table></body></html>
            """;
}
