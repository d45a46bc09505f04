package org.yourplace.bench.stress;

import java.util.concurrent.atomic.AtomicLong;

/** What has been counted so far, by many threads. */
final class Count {
    final AtomicLong transactions = new AtomicLong();
    final AtomicLong committed = new AtomicLong();
    final AtomicLong rolledBack = new AtomicLong();
    final AtomicLong timedOut = new AtomicLong();
    final AtomicLong lost = new AtomicLong();
    final AtomicLong killed = new AtomicLong();
    final AtomicLong wrongRows = new AtomicLong();
    final AtomicLong missingRows = new AtomicLong();
    final AtomicLong plainLooks = new AtomicLong();
    final AtomicLong plainRows = new AtomicLong();
    final AtomicLong settingsLeft = new AtomicLong();
}
