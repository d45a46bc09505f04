package org.yourplace.platform.who;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** What an API token may be limited to: a feature's id, or that and {@code :read}. {@code core} stands for what belongs to no feature. */
public final class Scopes {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{1,63}(:read)?");

    private Scopes() {}

    public static void check(Violations violations, @Nullable Collection<String> scopes, int most) {
        if (scopes == null) {
            return;
        }
        violations.check(scopes.size() <= most, "scopes", "too-many", most);
        int index = 0;
        for (var word : scopes) {
            boolean good = word != null && WORD.matcher(word).matches();
            violations.check(good, "scopes[" + index++ + "]", "unknown-code");
        }
    }

    /**
     * Whether a request is within them.
     *
     * @param scopes those of the credential; absent: everything is
     * @param feature whose request it is; absent for core's own
     * @param writes whether it would change anything
     */
    public static boolean allow(@Nullable Collection<String> scopes, @Nullable String feature, boolean writes) {
        if (scopes == null) {
            return true;
        }
        var word = feature == null ? "core" : feature;
        return scopes.contains(word) || (!writes && scopes.contains(word + ":read"));
    }
}
