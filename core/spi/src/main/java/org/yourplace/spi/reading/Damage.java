package org.yourplace.spi.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/**
 * Stands among the rows of a document in the place of what could not be read.
 *
 * @param line where it was noticed, the first line is 1
 * @param column the first character of a line is 1
 * @param rest whether nothing after it could be read either
 * @param id what the row says it is, when it could still be read
 * @since 1.1
 */
public record Damage(
        int line, int column, boolean rest, @Nullable String id) {

    /** The damage that a row of {@link TolerantJson} stands for. */
    public static Optional<Damage> in(JsonNode row) {
        return row instanceof POJONode odd && odd.getPojo() instanceof Damage damage
                ? Optional.of(damage)
                : Optional.empty();
    }

    JsonNode node() {
        return new POJONode(this);
    }
}
