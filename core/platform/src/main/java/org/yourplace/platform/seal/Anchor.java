package org.yourplace.platform.seal;

import java.util.Optional;

/**
 * The end of a chain as it once was, noted somewhere else than in the database: on paper, in a file, on a screen.
 *
 * @param hash of the block, hexadecimal
 */
public record Anchor(String organisation, long block, String hash) {
    /** Reads {@code organisation block hash}; empty when the line is something else. */
    public static Optional<Anchor> of(String line) {
        var parts = line.strip().split("\\s+");
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,18}") || !parts[2].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return Optional.of(new Anchor(parts[0], Long.parseLong(parts[1]), parts[2]));
    }

    public String line() {
        return organisation + " " + block + " " + hash;
    }
}
