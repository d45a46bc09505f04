package org.yourplace.platform.edge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.json.Json;

/**
 * Answers to writes that carried an {@code Idempotency-Key}, kept for a day: the same request sent again gets the same answer and does
 * nothing. A node that dies at work leaves its claim behind; after a minute the key may be used again.
 */
public final class KeptAnswers {
    /** What was kept under a key; {@code status} is absent while the first request is still at work. */
    record Kept(byte[] request, @Nullable Integer status, Map<String, String> headers, byte[] body) {}

    private final Jdbi jdbi;
    private final Clock clock;

    /** @param app as the application's role, outside any unit of work */
    public KeptAnswers(Jdbi app, Clock clock) {
        this.jdbi = app;
        this.clock = clock;
    }

    /** Claims a key; gives what is there when somebody has claimed it before. */
    Optional<Kept> claim(byte[] key, byte[] request) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM core.claim_answer(:key, :request, :at)")
                .bind("key", key)
                .bind("request", request)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Kept(
                        row.getBytes("request"),
                        (Integer) row.getObject("status"),
                        headers(row.getString("headers")),
                        Optional.ofNullable(row.getBytes("body")).orElse(new byte[0])))
                .findOne());
    }

    void keep(byte[] key, int status, Map<String, String> headers, byte[] body) {
        store(key, status, Json.text(headers), body);
    }

    /** Lets a key go: the request did not succeed and may be sent again. */
    void release(byte[] key) {
        store(key, null, null, null);
    }

    private void store(byte[] key, @Nullable Integer status, @Nullable String headers, byte @Nullable [] body) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT core.keep_answer(:key, CAST(:status AS integer), CAST(:headers AS jsonb), :body)")
                .bind("key", key)
                .bind("status", status)
                .bind("headers", headers)
                .bind("body", body)
                .mapTo(String.class)
                .list());
    }

    private static Map<String, String> headers(@Nullable String json) {
        var headers = new LinkedHashMap<String, String>();
        if (json != null) {
            Json.tree(json)
                    .properties()
                    .forEach(entry ->
                            headers.put(entry.getKey(), entry.getValue().asString()));
        }
        return headers;
    }
}
