package org.yourplace.platform.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** Answers a write once, however often it is sent with the same {@code Idempotency-Key}. Only successes are kept. */
final class Repetition {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");
    private static final String[] KEPT_HEADERS = {"Content-Type", "Location", "ETag"};

    /** The rest of the way of a request. */
    interface Rest {
        void go(HttpServletResponse response) throws IOException, ServletException;
    }

    private final KeptAnswers answers;

    Repetition(KeptAnswers answers) {
        this.answers = answers;
    }

    void answer(String key, Caller caller, ReadBody request, HttpServletResponse response, Rest rest)
            throws IOException, ServletException, RefusedException {
        if (!KEY.matcher(key).matches()) {
            throw RefusedException.of(DomainException.invalid(List.of(Violation.of(HEADER, "unknown-code"))));
        }
        var identity = caller.identity();
        var claim = hash(
                String.valueOf(caller.partnership().id()),
                identity == null ? "guest" : identity.credential().toString(),
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                key);
        var body = hash(request.bytes());
        var kept = answers.claim(claim, body);
        if (kept.isEmpty()) {
            first(claim, response, rest);
            return;
        }
        var before = kept.get();
        if (!MessageDigest.isEqual(before.request(), body)) {
            throw RefusedException.of(new DomainException(EdgeError.KEY_REUSED));
        }
        var status = before.status();
        if (status == null) {
            throw RefusedException.of(new DomainException(CoreError.IN_PROGRESS));
        }
        response.setStatus(status);
        before.headers().forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(before.body().length);
        response.getOutputStream().write(before.body());
    }

    private void first(byte[] claim, HttpServletResponse response, Rest rest) throws IOException, ServletException {
        var held = new KeptResponse(response);
        boolean kept = false;
        try {
            rest.go(held);
            if (held.getStatus() < 300) {
                answers.keep(claim, held.getStatus(), headers(held), held.bytes());
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.release(claim);
            }
        }
        held.send();
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static byte[] hash(String... parts) {
        return hash(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
