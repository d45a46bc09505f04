package org.yourplace.platform.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yourplace.spi.error.Violations;

/**
 * The heading row of a CSV file, read with patience: {@code Post code}, {@code post_code} and {@code POSTCODE} are all {@code postcode}.
 * A heading that the importer does not know keeps its own words, for importers that read other people's files.
 */
final class Headings {
    private final List<String> names;

    private Headings(List<String> names) {
        this.names = names;
    }

    /** @param columns those of the importer's template; a file that has none of them is refused */
    static Headings of(List<String> found, List<String> columns) {
        Map<String, String> known = new HashMap<>();
        columns.forEach(column -> known.put(bare(column), column));
        Set<String> taken = new HashSet<>();
        var names = found.stream()
                .map(heading -> known.getOrDefault(bare(heading), heading.strip()))
                .map(name -> taken.add(name) ? name : "")
                .toList();
        Violations.of()
                .check(
                        columns.isEmpty() || names.stream().anyMatch(columns::contains),
                        "file",
                        "no-known-column",
                        String.join(", ", columns))
                .done();
        return new Headings(names);
    }

    int size() {
        return names.size();
    }

    /** Empty when the column is not to be read: it has no heading, or repeats one. */
    String name(int column) {
        return names.get(column);
    }

    private static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
