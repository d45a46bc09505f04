package org.yourplace.platform.config;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as the files know it.
 *
 * @param key columns that name a row
 * @param values columns that the files say
 * @param births columns written when the row is made and never after
 * @param stamps columns written whenever the row is written, and not compared
 * @param hand column that is not null once somebody changed the row in the workspace; absent when there is none
 */
record Table(
        String name,
        List<String> key,
        List<String> values,
        List<String> births,
        List<String> stamps,
        @Nullable String hand) {
    static Table of(String name, List<String> key, List<String> values) {
        return new Table("core." + name, key, values, List.of(), List.of(), null);
    }

    Table born(String... columns) {
        return new Table(name, key, values, List.of(columns), stamps, hand);
    }

    Table stamped(String... columns) {
        return new Table(name, key, values, births, List.of(columns), hand);
    }

    Table byHand(String column) {
        return new Table(name, key, values, births, stamps, column);
    }

    /** The columns that the files say, the key first. */
    List<String> said() {
        return Stream.concat(key.stream(), values.stream()).toList();
    }

    List<String> all() {
        return Stream.of(key, values, births, stamps).flatMap(List::stream).toList();
    }

    /** The table's short name, in reports. */
    String word() {
        return name.substring("core.".length());
    }
}
