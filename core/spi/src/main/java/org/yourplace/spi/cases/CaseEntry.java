package org.yourplace.spi.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a party said in a case.
 *
 * @param number its place in the case: 1, 2, 3, the same for every reader
 * @param party id of the tenant that said it
 * @param kind kebab-case, the feature's own word
 * @param payload what was said, as the feature wrote it
 * @param by the person behind it; absent for a job
 */
public record CaseEntry(
        UUID id,
        long number,
        long party,
        String kind,
        JsonNode payload,
        Instant at,
        @Nullable UUID by) {}
