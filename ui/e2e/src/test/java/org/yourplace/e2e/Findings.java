package org.yourplace.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What came out of trying: how often was tried, who read a word that was not theirs, and which answers told apart what must look alike. */
final class Findings {
    private static final int AROUND = 120;

    private final List<String> leaks = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final TreeMap<String, Integer> counts = new TreeMap<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** Reads whatever a server sends and notes the planted word. */
    Consumer<String> reader(String who, String where) {
        return said -> {
            int at = said.indexOf(Canaries.WORD);
            if (at < 0) return;
            leaks.add(who + " at " + where + ": ..."
                    + said.substring(Math.max(0, at - AROUND), Math.min(said.length(), at + AROUND)));
        };
    }

    /** Two answers between which nobody may see a difference. */
    void alike(String who, String where, String foreign, String absent) {
        count("compared");
        if (foreign.equals(absent)) return;
        differences.add(who + " at " + where + ": " + firstDifference(foreign, absent));
    }

    private static String firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) at++;
        return "foreign ..." + around(one, at) + "... but absent ..." + around(other, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + AROUND))
                .replace('\n', '|');
    }

    List<String> leaks() {
        return leaks;
    }

    List<String> differences() {
        return differences;
    }

    void print(String title) {
        leaks.stream().limit(30).forEach(System.out::println);
        differences.stream().limit(30).forEach(System.out::println);
        System.out.println(
                title + ": " + counts + ", " + leaks.size() + " leaks, " + differences.size() + " tell-tale answers");
    }
}
