package org.yourplace.platform.sso;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Tenant;

/**
 * What somebody has said on their way to a provider.
 *
 * @param email address that they typed; they need not type it there again
 * @param onward page of the organisation's workspace that they wanted
 */
public record Wish(@Nullable String email, @Nullable String onward) {
    static final Wish NONE = new Wish(null, null);
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    /** Of what came with a request; what does not fit is no wish, and no page of another organisation is. */
    static Wish of(Tenant tenant, @Nullable String email, @Nullable String onward) {
        return new Wish(fits(email, ADDRESS) ? email : null, fits(onward, below(tenant)) ? onward : null);
    }

    private static boolean fits(@Nullable String text, Pattern pattern) {
        return text != null && text.length() <= LONGEST && pattern.matcher(text).matches();
    }

    private static Pattern below(Tenant tenant) {
        return Pattern.compile("/workspace/" + Pattern.quote(tenant.slug()) + "([/?][\\w/?&=%.-]*)?");
    }
}
