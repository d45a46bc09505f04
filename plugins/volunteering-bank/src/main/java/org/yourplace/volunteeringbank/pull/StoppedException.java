package org.yourplace.volunteeringbank.pull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run cannot go on. What it has read so far stays; the next one goes on from there. */
final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final transient List<String> args;
    private final transient @Nullable Duration wait;
    private final boolean afresh;

    private StoppedException(String problem, List<String> args, @Nullable Duration wait, boolean afresh) {
        super(problem + args, null, false, false);
        this.problem = problem;
        this.args = args;
        this.wait = wait;
        this.afresh = afresh;
    }

    /** @param problem kebab-case; its words are under {@code pull.problem.} */
    static StoppedException because(String problem, Object... args) {
        return new StoppedException(
                problem, List.of(args).stream().map(String::valueOf).toList(), null, false);
    }

    /** The source asks for patience. */
    static StoppedException askedToWait(Duration wait, int status) {
        return new StoppedException(
                "asked-to-wait", List.of(String.valueOf(status), String.valueOf(wait.toMinutes())), wait, false);
    }

    /** Going on from here makes no sense: the next run begins at the beginning. */
    StoppedException beginAgain() {
        return new StoppedException(problem, args, wait, true);
    }

    String problem() {
        return problem;
    }

    List<String> args() {
        return args;
    }

    @Nullable
    Duration waiting() {
        return wait;
    }

    boolean afresh() {
        return afresh;
    }
}
