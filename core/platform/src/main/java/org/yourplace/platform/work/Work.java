package org.yourplace.platform.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an open ticket asks for.
 *
 * @param moment the instant to do it at, when it was asked for with the clock moved
 */
record Work(
        String feature,
        String name,
        JsonNode payload,
        @Nullable Instant moment) {
    private static final JsonMapper JSON = new JsonMapper();

    static Work of(ResultSet row) throws SQLException {
        var moment = row.getObject("moment", OffsetDateTime.class);
        return new Work(
                row.getString("feature"),
                row.getString("name"),
                JSON.readTree(row.getString("payload")),
                moment == null ? null : moment.toInstant());
    }

    boolean isCore() {
        return feature.equals(Tickets.CORE);
    }

    boolean isJob() {
        return name.startsWith(Tickets.JOB);
    }

    boolean isRunOf(String job) {
        return name.equals(Tickets.JOB + job);
    }

    boolean isEvent(Class<?> type) {
        return name.equals(Tickets.EVENT + type.getSimpleName());
    }

    <E> E event(Class<E> type) {
        return JSON.treeToValue(payload, type);
    }

    /** The row that core's own work is about. */
    UUID subject() {
        return UUID.fromString(payload.path("id").asString());
    }
}
