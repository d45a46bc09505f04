package org.yourplace.platform.sso;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.secrets.Sealing;

/**
 * A page of ours says: this person, with this very session, wants to link or try out the sign-on of that organisation. Without one an
 * address that somebody sends them does neither.
 */
public record StartProof(Journey.Purpose purpose, long tenant, UUID credential, long until) {
    private static final String ABOUT = "sign-on start";

    public static String toLink(Sealing sealing, long tenant, UUID credential, Instant now) {
        return make(sealing, Journey.Purpose.LINK, tenant, credential, now);
    }

    public static String toTest(Sealing sealing, long tenant, UUID credential, Instant now) {
        return make(sealing, Journey.Purpose.TEST, tenant, credential, now);
    }

    private static String make(Sealing sealing, Journey.Purpose purpose, long tenant, UUID credential, Instant now) {
        var until = now.plus(Journey.LONGEST.multipliedBy(3)).getEpochSecond();
        return sealing.seal(purpose + " " + tenant + " " + credential + " " + until, ABOUT);
    }

    static Optional<StartProof> open(Sealing sealing, @Nullable String text, Instant now) {
        if (text == null || text.length() > 1_000) {
            return Optional.empty();
        }
        try {
            var parts = sealing.open(text, ABOUT).split(" ");
            return Optional.of(new StartProof(
                            Journey.Purpose.valueOf(parts[0]),
                            Long.parseLong(parts[1]),
                            UUID.fromString(parts[2]),
                            Long.parseLong(parts[3])))
                    .filter(proof -> now.getEpochSecond() <= proof.until());
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
