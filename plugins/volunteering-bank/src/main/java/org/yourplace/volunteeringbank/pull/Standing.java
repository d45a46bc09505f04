package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands when it begins.
 *
 * @param run its id: whoever holds it alone may write
 * @param walk number of the way through the source that it goes on with, or begins
 * @param resumed the run before was interrupted on this way
 * @param incremental it only asks what has changed since the last page
 * @param from the page to begin with
 * @param etag of that page, when it was read before
 */
record Standing(
        UUID source,
        UUID run,
        Kind kind,
        URI first,
        long walk,
        boolean resumed,
        boolean incremental,
        URI from,
        @Nullable String etag) {}
