package org.yourplace.spi.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds its way in a damaged document by its brackets and quotation marks alone. */
final class Brackets {
    private static final Pattern LIST = Pattern.compile("\\[\\s*\\{");
    private static final Pattern FIRST_NAME = Pattern.compile("\\{\\s*\"([^\"\\\\]{1,100})\"\\s*:");

    private Brackets() {}

    /** Where the document begins; what stands before it is none of it. */
    static int beginning(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '[') {
                return i;
            }
        }
        return 0;
    }

    /** Where the first list of objects begins that lies in no other list; below zero when there is none. */
    static int listOfObjects(String text) {
        int lists = 0;
        for (int i = beginning(text); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfText(text, i) - 1;
            } else if (c == '[') {
                if (lists++ == 0 && LIST.matcher(text).region(i, text.length()).lookingAt()) {
                    return i;
                }
            } else if (c == ']') {
                lists--;
            }
        }
        var anywhere = LIST.matcher(text);
        return anywhere.find() ? anywhere.start() : -1;
    }

    /** Behind the last bracket of what begins here, or behind its last character; below zero when its brackets do not match. */
    static int endOf(String text, int from) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfText(text, i) - 1;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if (open.isEmpty() && (c == ',' || c == ']')) {
                return i;
            } else if (c == '}' || c == ']') {
                if (open.isEmpty() || open.pop() != c) {
                    return -1;
                }
                if (open.isEmpty()) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /**
     * Where the next object begins that can be read and begins with the same name; below zero when there is none.
     *
     * @param item where the damaged one begins
     * @param from where to begin to look
     */
    static int nextLike(String text, int item, int from, IntPredicate reads) {
        var name = FIRST_NAME.matcher(text).region(item, text.length());
        if (!name.lookingAt()) {
            return -1;
        }
        var like = FIRST_NAME.matcher(text).region(Math.min(from, text.length()), text.length());
        while (like.find()) {
            if (like.group(1).equals(name.group(1)) && reads.test(like.start())) {
                return like.start();
            }
        }
        return -1;
    }

    /** The brackets that close what is open. */
    static String closing(String text) {
        var open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfText(text, i) - 1;
            } else if (c == '{' || c == '[') {
                open.append(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.setLength(open.length() - 1);
            }
        }
        return open.reverse().toString();
    }

    static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind the quotation mark that ends a text, or where its line ends, which no text goes beyond. */
    private static int endOfText(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c == '\n') {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return text.length();
    }
}
