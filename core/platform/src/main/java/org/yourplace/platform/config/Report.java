package org.yourplace.platform.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run of apply did. */
public final class Report {
    private final Map<String, Count> tables = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String password;

    /** Rows of one table that were made, changed and taken away. */
    public record Count(int added, int changed, int removed) {
        Count plus(int more, int other, int fewer) {
            return new Count(added + more, changed + other, removed + fewer);
        }

        int total() {
            return added + changed + removed;
        }
    }

    void count(String table, int added, int changed, int removed) {
        if (added + changed + removed > 0) {
            tables.merge(
                    table,
                    new Count(added, changed, removed),
                    (before, now) -> before.plus(now.added(), now.changed(), now.removed()));
        }
    }

    void note(String line) {
        notes.add(line);
    }

    void password(String made) {
        password = made;
    }

    /** By table; a table where nothing changed is not named. */
    public Map<String, Count> tables() {
        return Map.copyOf(tables);
    }

    /** Rows that were made, changed or taken away; 0 when the files say what is there already. */
    public int total() {
        return tables.values().stream().mapToInt(Count::total).sum();
    }

    /** What was left alone although the files no longer name it. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The password made for demo people, when none was given and some had none. */
    public Optional<String> generatedPassword() {
        return Optional.ofNullable(password);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        tables.forEach((table, count) -> text.append("%s: %d added, %d changed, %d removed%n"
                .formatted(table, count.added(), count.changed(), count.removed())));
        notes.forEach(note -> text.append(note).append(System.lineSeparator()));
        return text.append(total() == 0 ? "nothing to change" : total() + " rows written")
                .toString();
    }
}
