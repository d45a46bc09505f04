package org.yourplace.platform.texts;

/**
 * Lets an apostrophe in a message be an apostrophe. {@link java.text.MessageFormat} takes each as the start of a quotation, so that
 * "can't" would lose its own; here only one right before a brace quotes, and a doubled one is one, as it always was.
 */
final class Apostrophes {
    private Apostrophes() {}

    static String forMessageFormat(String pattern) {
        if (pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var out = new StringBuilder(pattern.length() + 8);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
            int closing = c == '\'' && (next == '{' || next == '}') ? pattern.indexOf('\'', at + 1) : -1;
            if (closing > 0) {
                out.append(pattern, at, closing + 1);
                at = closing + 1;
            } else if (c == '\'') {
                out.append("''");
                at += next == '\'' ? 2 : 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}
