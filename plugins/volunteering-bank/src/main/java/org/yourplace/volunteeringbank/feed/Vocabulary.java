package org.yourplace.volunteeringbank.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON-LD context: schema.org's words, and a few of our own for what it has none. */
final class Vocabulary {
    static final String PATH = "/feeds/context.jsonld";

    private static final List<String> OWN = List.of(
            "cause",
            "skill",
            "commitment",
            "timeNeeded",
            "howOften",
            "timeOfWeek",
            "expensePaid",
            "accessSupport",
            "minimumAge",
            "check",
            "fromHome",
            "replacesNoPaidPost",
            "summary");
    private static final List<String> DATES =
            List.of("startDate", "endDate", "dateModified", "datePosted", "validThrough");
    private static final List<String> LINKS = List.of("url", "eventStatus", "eventAttendanceMode");

    private Vocabulary() {}

    /** @param origin scheme and host of the site, under which our own words are */
    static Map<String, Object> context(String origin) {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("@version", 1.1);
        terms.put("@vocab", "https://schema.org/");
        terms.put("yp", origin + "/feeds#");
        OWN.forEach(word -> terms.put(word, "yp:" + word));
        DATES.forEach(word ->
                terms.put(word, Map.of("@id", "https://schema.org/" + word, "@type", "https://schema.org/DateTime")));
        LINKS.forEach(word -> terms.put(word, Map.of("@id", "https://schema.org/" + word, "@type", "@id")));
        return Map.of("@context", terms);
    }

    static List<String> own() {
        return OWN;
    }
}
