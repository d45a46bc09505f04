package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.outbound.Answer;
import org.yourplace.spi.outbound.Outbound;
import org.yourplace.spi.outbound.Question;
import org.yourplace.spi.outbound.UnreachedException;

/** Asks for pages politely: says who asks, what it has already, and waits as long as it is told to. */
final class Fetching {
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_REDIRECTS = 3;
    private static final int UNCHANGED = 304;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final FeatureContext core;
    private final Outbound sites;
    private final Duration patience;

    Fetching(FeatureContext core, Outbound sites, Duration patience) {
        this.core = core;
        this.sites = sites;
        this.patience = patience;
    }

    /**
     * The page at an address; empty when it is the one that was read before.
     *
     * @param etag of the one that was read before
     */
    Optional<Answer> page(URI address, @Nullable String etag) throws StoppedException {
        var headers = new HashMap<>(Map.of(
                "Accept",
                "application/json, application/vnd.openactive.rpde+json;q=0.9",
                "User-Agent",
                "YourPlace/1.0 (volunteering bank; reads open feeds of volunteering)"));
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        Answer answer;
        try {
            answer = sites.get(new Question(address, headers, patience, MOST_BYTES, MOST_REDIRECTS));
        } catch (UnreachedException unreached) {
            var why = unreached.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw StoppedException.because(why, unreached.host());
        }
        if (answer.status() == UNCHANGED && etag != null) {
            return Optional.empty();
        }
        if (answer.status() == 429 || answer.status() == 503) {
            throw StoppedException.askedToWait(wait(answer), answer.status());
        }
        if (answer.status() != 200) {
            throw StoppedException.because("answered", answer.status());
        }
        return Optional.of(answer);
    }

    /** Seconds, or a date. */
    private Duration wait(Answer answer) {
        var said = answer.header("Retry-After").orElse("").strip();
        var wait = USUAL;
        try {
            wait = said.matches("[0-9]{1,8}")
                    ? Duration.ofSeconds(Long.parseLong(said))
                    : Duration.between(
                            core.clock().instant(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(said, Instant::from));
        } catch (DateTimeParseException none) {
            return wait;
        }
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
