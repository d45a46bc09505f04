package org.yourplace.spi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dated rule.
 *
 * @param family what it is about, such as {@code dbs-eligibility}
 * @param id its name within the family; a rule that changes keeps its name and has several periods
 * @param from the first day on which it holds
 * @param until the last; absent while nobody has set one
 * @param text what it says, in a sentence for the person whom it concerns
 * @param source where that is written
 * @param verified whether the source was read; one that was not decides nothing, it only advises to ask
 * @param doubt what to make sure of before leaning on it
 * @param values its parameters, as its family's reader understands them
 * @since 1.3
 */
public record Rule(
        String family,
        String id,
        LocalDate from,
        @Nullable LocalDate until,
        String text,
        String source,
        boolean verified,
        @Nullable String doubt,
        Map<String, String> values) {
    public Rule {
        values = Map.copyOf(values);
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (until == null || !on.isAfter(until));
    }

    /** A parameter; empty when the rule does not set it. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** The words of a parameter that lists several. */
    public Set<String> words(String key) {
        return Set.copyOf(Stream.of(value(key).split("[ ,]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** Of the same family and name. */
    public boolean sameAs(Rule other) {
        return List.of(family, id).equals(List.of(other.family, other.id));
    }
}
