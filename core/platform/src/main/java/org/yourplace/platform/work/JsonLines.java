package org.yourplace.platform.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the data of the scheduler's lines as JSON. */
final class JsonLines implements Serializer {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : JSON.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null || data.length == 0 ? null : JSON.readValue(data, type);
    }
}
