package org.yourplace.kit.page;

/**
 * One line of a list of facts, in words.
 *
 * @param name such as "When"
 * @param value such as "Tuesday 9 June, 6pm to 8pm"
 * @param more a quieter second line; empty when none is needed
 * @since 0.1
 */
public record Fact(String name, String value, String more) {

    public Fact(String name, String value) {
        this(name, value, "");
    }
}
