package org.yourplace.volunteeringbank.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An address that a page may lead to: of the web, with a host, and without anybody's name or password in it. */
public final class Link {
    private static final int LONGEST = 1_000;
    private static final Set<String> WEB = Set.of("https", "http");

    private Link() {}

    /** Null when the text is none. */
    public static @Nullable URI of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            var address = new URI(text.strip());
            boolean web = address.getScheme() != null && WEB.contains(address.getScheme());
            return web && address.getHost() != null && address.getRawUserInfo() == null ? address : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
