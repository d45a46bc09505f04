package org.yourplace.spi.feature;

import org.yourplace.spi.data.Tx;

/** Facts that others may react to, stored with the change and delivered after commit, at least once. */
public interface Events {
    /** @param event a record of ids and plain values that JSON can carry */
    void publish(Tx tx, Record event);
}
