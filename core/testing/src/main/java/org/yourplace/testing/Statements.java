package org.yourplace.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts statements, for tests that say how many a page may cost. */
final class Statements implements SqlLogger {
    private final AtomicInteger sent = new AtomicInteger();

    @Override
    public void logBeforeExecution(StatementContext context) {
        sent.incrementAndGet();
    }

    int sent() {
        return sent.get();
    }
}
