package org.yourplace.site;

import java.util.Optional;
import java.util.stream.Stream;

/** A browser in words that somebody recognises in a list: "Firefox, Windows". Anything else is left out, it would only be a trace. */
final class Agents {
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"FxiOS/", "Firefox"},
        {"CriOS/", "Chrome"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };
    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"CrOS", "ChromeOS"},
        {"Windows", "Windows"},
        {"Mac OS X", "Mac"},
        {"Linux", "Linux"}
    };

    private Agents() {}

    static String inWords(Optional<String> header) {
        var said = header.orElse("");
        return String.join(
                ", ",
                Stream.of(first(said, BROWSERS), first(said, SYSTEMS))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> first(String said, String[][] known) {
        return Stream.of(known)
                .filter(pair -> said.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst();
    }
}
