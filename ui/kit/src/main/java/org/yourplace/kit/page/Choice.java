package org.yourplace.kit.page;

/**
 * One of several things a reader can pick in a form.
 *
 * @param code what is sent
 * @param text what is read
 * @param hint a further line; empty when none is needed
 * @since 0.1
 */
public record Choice(String code, String text, String hint) {

    public Choice(String code, String text) {
        this(code, text, "");
    }
}
