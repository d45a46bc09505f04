package org.yourplace.platform.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The browser of a request in a word or two, for the list of sessions. */
final class Browser {
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private Browser() {}

    static String inWords(HttpServletRequest request) {
        var header = String.valueOf(request.getHeader("User-Agent"));
        return (word(NAMES, header) + " " + word(SYSTEMS, header)).strip();
    }

    private static String word(List<Map.Entry<String, String>> words, String header) {
        return words.stream()
                .filter(one -> header.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
