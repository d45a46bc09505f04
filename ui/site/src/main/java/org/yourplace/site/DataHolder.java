package org.yourplace.site;

import java.util.List;

/**
 * An organisation that holds something about the reader, as its template shows it.
 *
 * @param open what the reader could still agree to
 */
public record DataHolder(String slug, String name, List<Kind> kinds, List<String> open) {
    public DataHolder {
        kinds = List.copyOf(kinds);
        open = List.copyOf(open);
    }

    /**
     * One kind of record that it holds.
     *
     * @param name what it is
     * @param about what of it is about the reader; empty when nothing is
     * @param own what is the organisation's own; empty when nothing is
     */
    public record Kind(String name, String about, String own) {}
}
