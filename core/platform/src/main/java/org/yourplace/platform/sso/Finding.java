package org.yourplace.platform.sso;

import java.util.List;

/**
 * One thing that was looked at when a sign-on was tried.
 *
 * @param code what was found, as in {@code sign-on.found.{code}}
 * @param good whether it is as it should be
 * @param args for the text
 */
public record Finding(String code, boolean good, List<String> args) {
    public Finding {
        args = List.copyOf(args);
    }

    static Finding good(String code, String... args) {
        return new Finding(code, true, List.of(args));
    }

    static Finding bad(String code, String... args) {
        return new Finding(code, false, List.of(args));
    }
}
