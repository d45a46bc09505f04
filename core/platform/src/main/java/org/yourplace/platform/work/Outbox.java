package org.yourplace.platform.work;

import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Events;

/** One feature's events: stored with the change, delivered to its handlers after commit. */
public final class Outbox implements Events {
    private final String feature;
    private final Tickets tickets;

    public Outbox(String feature, Tickets tickets) {
        this.feature = feature;
        this.tickets = tickets;
    }

    @Override
    public void publish(Tx tx, Record event) {
        tickets.issue(tx, feature, Tickets.EVENT + event.getClass().getSimpleName(), event);
    }
}
