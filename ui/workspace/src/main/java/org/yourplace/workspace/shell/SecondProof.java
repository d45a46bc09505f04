package org.yourplace.workspace.shell;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Addresses;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** The way to the page where somebody sets up the second proof that an organisation asks for, and back to their work. */
public final class SecondProof {
    private static final String PAGE = "/my/security";

    private SecondProof() {}

    /** @param back where they were going */
    public static String way(String back) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("why", "second-factor");
        asked.put("back", back);
        return Addresses.withQuery(PAGE, asked);
    }

    /** Whether this is what a refusal asks for. */
    static boolean asked(@Nullable DomainException refusal) {
        return refusal != null && refusal.code() == CoreError.SECOND_FACTOR_NEEDED;
    }
}
