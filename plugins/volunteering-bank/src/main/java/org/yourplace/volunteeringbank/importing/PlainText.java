package org.yourplace.volunteeringbank.importing;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What other people's files say, as text: tags, scripts and entities of a web page are read as a browser reads them and only their words
 * are kept; characters that cannot be shown are dropped. Pages write text only as text, so nothing of it ever acts there.
 */
final class PlainText {
    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!?][^<]*>?|&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});");
    private static final Set<String> SILENT =
            Set.of("script", "style", "template", "noscript", "iframe", "object", "head");

    private PlainText() {}

    /** Several lines. */
    static String prose(String text) {
        var words = MARKUP.matcher(text).find() ? words(text) : text;
        return printable(words)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[ \\t\\x0B\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** One line. */
    static String line(String text) {
        return prose(text).replaceAll("\\s+", " ");
    }

    private static String words(String html) {
        var text = new StringBuilder();
        Jsoup.parse(html).body().traverse(new NodeVisitor() {
            private int silent;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && SILENT.contains(element.normalName())) {
                    silent++;
                } else if (silent == 0 && node instanceof TextNode words) {
                    text.append(words.text());
                } else if (silent == 0 && node instanceof Element element) {
                    begin(element);
                }
            }

            private void begin(Element element) {
                if (element.normalName().equals("li")) {
                    text.append("\n- ");
                } else if (element.normalName().equals("br") || element.isBlock()) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && SILENT.contains(element.normalName())) {
                    silent--;
                } else if (silent == 0 && node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }

    /** Without control characters, halves of characters, and marks that turn or hide the text around them. */
    static String printable(String text) {
        if (text.codePoints().allMatch(PlainText::shown)) {
            return text;
        }
        return text.codePoints()
                .filter(PlainText::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean shown(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
        return !control && !half && !turning && (c & 0xFFFE) != 0xFFFE;
    }
}
