package org.yourplace.site;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in, without the servlet around it.
 *
 * @param method in capitals
 * @param path as sent, still encoded
 * @param query as sent; empty when there was none
 * @param host name and port the reader asked for
 * @param scheme http or https
 * @param networkAddress where it came from
 * @param headers the few headers that matter, by lower-case name
 * @param cookies cookies by name
 * @param body reads the body, at most so many bytes
 */
record Inbound(
        String method,
        String path,
        String query,
        String host,
        String scheme,
        String networkAddress,
        Map<String, String> headers,
        Map<String, String> cookies,
        Body body) {

    /** Reads a body of limited size. */
    interface Body {
        /** At most {@code most} bytes and one more, which shows that there were too many. */
        byte[] read(int most) throws IOException;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).filter(value -> !value.isEmpty());
    }

    boolean posted() {
        return method.equals("POST");
    }

    /** Scheme and host, for addresses that leave the page. */
    String origin() {
        return scheme + "://" + host;
    }

    /** Path and query, as it can be led back to. */
    String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
