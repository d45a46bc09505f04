package org.yourplace.testing.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes a text that a regular expression of a CHECK accepts: characters, classes, groups and counts, which is what such checks use. Of
 * alternatives it takes the first; where any number will do it takes enough for two texts to differ.
 */
final class Example {
    private static final int SOME = 12;

    private final String pattern;
    private int at;

    private Example(String pattern) {
        this.pattern = pattern;
    }

    static String of(String pattern) {
        return new Example(pattern).alternatives();
    }

    private boolean more() {
        return at < pattern.length();
    }

    private String alternatives() {
        var first = sequence();
        while (more() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        var text = new StringBuilder();
        while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '^' || pattern.charAt(at) == '$') {
                at++;
                continue;
            }
            int begin = at;
            var once = atom();
            int end = at;
            int times = times();
            if (times > 0) {
                text.append(once);
            }
            int after = at;
            for (int i = 1; i < times; i++) {
                at = begin;
                text.append(atom());
                assert at == end;
            }
            at = after;
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '[' -> String.valueOf(any(members()));
            case '(' -> {
                if (pattern.startsWith("?:", at)) {
                    at += 2;
                }
                var inner = alternatives();
                at++;
                yield inner;
            }
            case '.' -> "x";
            case '\\' -> escaped(pattern.charAt(at++));
            default -> String.valueOf(c);
        };
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> String.valueOf(ThreadLocalRandom.current().nextInt(10));
            case 'w' -> "w";
            case 's' -> " ";
            default -> String.valueOf(c);
        };
    }

    private static char any(List<Character> members) {
        return members.get(ThreadLocalRandom.current().nextInt(members.size()));
    }

    private List<Character> members() {
        boolean not = pattern.charAt(at) == '^';
        if (not) {
            at++;
        }
        var named = new ArrayList<Character>();
        do {
            char from = pattern.charAt(at++);
            if (from == '\\') {
                from = pattern.charAt(at++);
            }
            char to = from;
            if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                to = pattern.charAt(at + 1);
                at += 2;
            }
            for (char c = from; c <= to; c++) {
                named.add(c);
            }
        } while (pattern.charAt(at) != ']');
        at++;
        if (!not) {
            return named;
        }
        var others = new ArrayList<Character>();
        for (char c = 'a'; c <= 'z'; c++) {
            if (!named.contains(c)) {
                others.add(c);
            }
        }
        return others.isEmpty() ? List.of('_') : others;
    }

    private int times() {
        if (!more()) {
            return 1;
        }
        switch (pattern.charAt(at)) {
            case '*', '+' -> {
                at++;
                return SOME;
            }
            case '?' -> {
                at++;
                return 0;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                var bounds = pattern.substring(at + 1, end).split(",", -1);
                at = end + 1;
                int least = Integer.parseInt(bounds[0]);
                if (bounds.length == 1) {
                    return least;
                }
                int most = bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
                return Math.max(least, Math.min(most, SOME));
            }
            default -> {
                return 1;
            }
        }
    }
}
