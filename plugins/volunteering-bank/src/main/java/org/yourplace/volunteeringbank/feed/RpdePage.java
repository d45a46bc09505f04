package org.yourplace.volunteeringbank.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed in the shape of Realtime Paged Data Exchange 1.0 (OpenActive, W3C community group report).
 *
 * @param next where to ask for what follows; its own address when nothing does
 * @param license of the data
 */
record RpdePage(String next, List<Item> items, String license) {

    /**
     * @param state updated or deleted
     * @param data the listing as JSON-LD; absent when it is deleted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String state,
            String kind,
            UUID id,
            long modified,
            @Nullable Map<String, Object> data) {}
}
