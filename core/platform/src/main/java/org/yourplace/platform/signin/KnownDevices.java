package org.yourplace.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.platform.secrets.Sealing;

/**
 * Remembers browsers in which somebody signed in: each keeps a sealed word that says whose it is and since when. It opens nothing; it only
 * shows that a try comes from where its owner was before, so that strangers who guess do not stand in the owner's way.
 */
final class KnownDevices {
    static final Duration FOR = Duration.ofDays(180);

    private final Sealing sealing;
    private final Clock clock;

    KnownDevices(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The word for a browser in which this person has just signed in; empty without a key. */
    String word(long partnership, UUID person) {
        return sealing.available()
                ? sealing.seal(person + " " + clock.instant().getEpochSecond(), about(partnership))
                : "";
    }

    /** Whose browser it is; empty for a word that is too old or not ours. */
    Optional<UUID> person(long partnership, Optional<String> word) {
        return word.filter(given -> given.length() < 300)
                .flatMap(given -> sealing.opened(given, about(partnership)))
                .map(said -> said.split(" "))
                .filter(said ->
                        Instant.ofEpochSecond(Long.parseLong(said[1])).plus(FOR).isAfter(clock.instant()))
                .map(said -> UUID.fromString(said[0]));
    }

    private static String about(long partnership) {
        return "device " + partnership;
    }
}
