package org.yourplace.volunteeringbank.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads times of the week out of a line, and leaves out the words that everybody uses. English and Polish. */
final class PlainWords {
    private static final Pattern EVENING = Pattern.compile("evening|night|after work|after school|wieczor|po pracy");
    private static final Pattern WEEKEND = Pattern.compile("weekend|saturday|sunday|sobot|niedziel");
    private static final Pattern WEEKDAY = Pattern.compile(
            "weekday|day ?time|monday|tuesday|wednesday|thursday|friday|lunch ?time|poniedzial|wtor|srod|czwart|piat|w tygodniu");
    private static final Pattern DAYTIME = Pattern.compile("morning|afternoon|rano|przedpolud|popolud");
    private static final Pattern HOME = Pattern.compile("\\b(from|at) home\\b|online|z domu");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEWEST_LETTERS = 3;

    /** Words that stand in many offers and many listings and tell nothing. */
    private static final Set<String> USUAL = Set.of(
            "help",
            "helping",
            "could",
            "can",
            "would",
            "like",
            "want",
            "love",
            "with",
            "people",
            "person",
            "somebody",
            "someone",
            "anything",
            "something",
            "any",
            "things",
            "thing",
            "some",
            "work",
            "working",
            "time",
            "times",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "volunteer",
            "volunteering",
            "group",
            "groups",
            "good",
            "able",
            "happy",
            "use",
            "using",
            "the",
            "and",
            "for",
            "that",
            "have",
            "give",
            "giving",
            "make",
            "making",
            "get",
            "getting",
            "keep",
            "keeping",
            "two",
            "three",
            "small",
            "local",
            "moge",
            "chce",
            "pomoc",
            "pomagac",
            "ludziom",
            "ludzie",
            "cos");

    private PlainWords() {}

    static List<String> times(String line) {
        var plain = plain(line);
        return java.util.stream.Stream.of(
                        WEEKDAY.matcher(plain).find()
                                        || (DAYTIME.matcher(plain).find()
                                                && !WEEKEND.matcher(plain).find())
                                ? "weekday"
                                : "",
                        EVENING.matcher(plain).find() ? "evening" : "",
                        WEEKEND.matcher(plain).find() ? "weekend" : "")
                .filter(code -> !code.isEmpty())
                .toList();
    }

    static boolean fromHomeOnly(String line) {
        return HOME.matcher(plain(line)).find();
    }

    /** What is left of a line that may tell something; empty when nothing is. */
    static String telling(String line) {
        return Arrays.stream(BETWEEN.split(line))
                .filter(word -> word.length() >= FEWEST_LETTERS && !USUAL.contains(plain(word)))
                .limit(20)
                .collect(Collectors.joining(" "));
    }

    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ł', 'l');
    }
}
