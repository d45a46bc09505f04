package org.yourplace.spi.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What is asked, and how much answer is taken.
 *
 * @param headers to send, one value each
 * @param patience for the whole answer, its last byte included; for each address that it leads to
 * @param mostBytes of the answer's body
 * @param mostRedirects how often it may lead elsewhere, each place looked at as the first was; 0: such an answer is given as it is
 * @since 1.3
 */
public record Question(URI address, Map<String, String> headers, Duration patience, int mostBytes, int mostRedirects) {
    public Question {
        headers = Map.copyOf(headers);
    }

    /** The same at another address. */
    public Question at(URI other) {
        return new Question(other, headers, patience, mostBytes, mostRedirects);
    }
}
