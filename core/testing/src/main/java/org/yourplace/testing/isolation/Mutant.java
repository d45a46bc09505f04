package org.yourplace.testing.isolation;

/**
 * One way to break the isolation of a table.
 *
 * @param description what is broken, in words
 * @param table whose probes ought to notice
 * @param sql breaks it
 */
public record Mutant(String description, String table, String sql) {}
