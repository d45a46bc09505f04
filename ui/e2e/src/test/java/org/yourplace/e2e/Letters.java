package org.yourplace.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The letters of the demonstration, which go nowhere and are kept. */
final class Letters {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Letters() {}

    /**
     * The way that a letter's link leads, without the host. Letters are written after the page has answered, so this waits for one.
     *
     * @param path what the link's way begins with
     * @param words what else stands in the letter
     */
    static String link(RunningHouse house, String address, String path, String... words) {
        var link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "\\S+)");
        return link.matcher(text(house, address, path, words))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The words of such a letter. */
    static String text(RunningHouse house, String address, String path, String... words) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var letter = newest(house, address, path, words);
            if (letter.isPresent()) return letter.get();
        }
        throw new AssertionError("no letter with " + path + " about " + List.of(words) + " went to " + address);
    }

    private static Optional<String> newest(RunningHouse house, String address, String path, String... words) {
        return Inside.of(house).withHandle(db -> db.createQuery("SELECT plain FROM (SELECT address, plain, written_at"
                        + " FROM core.letter UNION ALL SELECT address, plain, written_at FROM core.account_letter) letters"
                        + " WHERE address = :address AND position(:path in plain) > 0"
                        + " AND (SELECT bool_and(position(word in plain) > 0) FROM unnest(:words) word)"
                        + " ORDER BY written_at DESC LIMIT 1")
                .bind("address", address)
                .bind("path", path)
                .bindArray("words", String.class, (Object[]) words)
                .mapTo(String.class)
                .findOne());
    }
}
