package org.yourplace.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Identity;

/**
 * What the edge found out about a request, for those who answer it.
 *
 * @param request id of the request, as in the log and the answer's header
 * @param address the caller's network address
 * @param identity whose credential came with it; absent for guests
 * @param secret the credential's secret word; absent for guests
 * @param feature id of the feature that an API path names; absent elsewhere
 */
public record Caller(
        String request,
        Partnership partnership,
        String address,
        Locale locale,
        @Nullable Identity identity,
        @Nullable String secret,
        @Nullable String feature) {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller of a request that has passed the edge. */
    public static Caller of(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("this request did not pass the edge"));
    }

    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    public Optional<Identity> identified() {
        return Optional.ofNullable(identity);
    }

    Caller at(@Nullable String named) {
        return new Caller(request, partnership, address, locale, identity, secret, named);
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Override
    public String toString() {
        return "Caller[" + request + "]";
    }
}
