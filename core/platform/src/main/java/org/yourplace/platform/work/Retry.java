package org.yourplace.platform.work;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.function.BiConsumer;

/** Tries again after 10 seconds, then three times as long each time, an hour at most; the last failure is recorded. */
final class Retry<T> implements FailureHandler<T> {
    /** How often work is tried at most: over about four and a half hours. */
    static final int TRIES = 10;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final BiConsumer<T, Throwable> giveUp;

    Retry(BiConsumer<T, Throwable> giveUp) {
        this.giveUp = giveUp;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures < TRIES) {
            operations.reschedule(complete, complete.getTimeDone().plus(wait(failures)));
            return;
        }
        var data = (T) complete.getExecution().taskInstance.getData();
        giveUp.accept(data, complete.getCause().orElseGet(() -> new IllegalStateException("its node died at work")));
        operations.remove();
    }

    static Duration wait(int failures) {
        var wait = FIRST;
        for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(3);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
