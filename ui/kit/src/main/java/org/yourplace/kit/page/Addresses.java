package org.yourplace.kit.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Addresses within the site, put together so that no value can break out of its place. Templates use it for every link that carries
 * what somebody typed.
 */
public final class Addresses {

    private Addresses() {}

    /** One path segment, percent-encoded. */
    public static String segment(String value) {
        return encode(value);
    }

    /** The path with the given query; empty and missing values are left out, a list repeats its name. */
    public static String withQuery(String path, Map<String, ?> query) {
        var address = new StringBuilder(path);
        query.forEach((name, value) -> {
            for (var one : values(value)) {
                if (one == null || one.toString().isBlank()) continue;
                address.append(address.indexOf("?") < 0 ? '?' : '&');
                address.append(encode(name)).append('=').append(encode(one.toString()));
            }
        });
        return address.toString();
    }

    /** Whether the address is a path on this site: one slash, nothing a browser would read as another host, no control character. */
    public static boolean isLocal(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) return false;
        return address.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
    }

    private static Collection<?> values(@Nullable Object value) {
        if (value == null) return List.of();
        return value instanceof Collection<?> many ? many : List.of(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
