package org.yourplace.spi.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param from where it came from in the end
 * @since 1.3
 */
public record Answer(URI from, int status, Map<String, List<String>> headers, byte[] body) {
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name))
                .flatMap(one -> one.getValue().stream())
                .findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
