package org.yourplace.kit.view;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of a list to its source.
 *
 * @param words what was typed in the search field; empty for everything
 * @param choices what was chosen in each filter, by the filter's key; filters left open are absent
 * @param sort key of the column to sort by; empty for the source's own order
 * @param descending whether the last comes first
 * @param limit how many rows at most
 * @param after cursor of the slice before
 */
public record Ask(
        String words,
        Map<String, String> choices,
        String sort,
        boolean descending,
        int limit,
        @Nullable String after) {

    public Ask {
        choices = Map.copyOf(choices);
    }

    public Optional<String> choice(String filter) {
        return Optional.ofNullable(choices.get(filter));
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !words.isEmpty() || !choices.isEmpty();
    }

    /** The words as a service takes them: absent when there are none. */
    public @Nullable String wordsOrNull() {
        return words.isEmpty() ? null : words;
    }
}
