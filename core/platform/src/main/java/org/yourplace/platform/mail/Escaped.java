package org.yourplace.platform.mail;

/** Text made safe for HTML, between tags and in quoted attributes. */
final class Escaped {
    private Escaped() {}

    static String html(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The same with its line ends kept. */
    static String lines(String text) {
        return html(text.strip()).replace("\r\n", "\n").replace("\n", "<br>\n");
    }

    /** One line without control characters, as a mail header or a title takes it. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
