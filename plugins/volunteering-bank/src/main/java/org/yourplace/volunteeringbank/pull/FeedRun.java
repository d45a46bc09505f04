package org.yourplace.volunteeringbank.pull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a source.
 *
 * @param state running, done, or stopped before the end
 * @param resumed it went on where the one before had stopped
 * @param seen items that its pages held
 * @param gone listings that are there no more: withdrawn at the source, or over
 * @param problem code of what stopped it, or what was odd about it; its words are in the texts under {@code pull.problem.}
 * @param message the same in words
 */
public record FeedRun(
        UUID id,
        UUID source,
        Instant startedAt,
        @Nullable Instant endedAt,
        String state,
        boolean resumed,
        int pages,
        int seen,
        int created,
        int updated,
        int unchanged,
        int gone,
        int rejected,
        @Nullable String problem,
        List<String> args,
        @Nullable String message) {
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String STOPPED = "stopped";

    /** Whether something kept it from coming to its end. */
    public boolean stopped() {
        return state.equals(STOPPED);
    }

    FeedRun said(@Nullable String words) {
        return new FeedRun(
                id, source, startedAt, endedAt, state, resumed, pages, seen, created, updated, unchanged, gone,
                rejected, problem, args, words);
    }
}
