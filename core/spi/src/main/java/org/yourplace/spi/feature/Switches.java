package org.yourplace.spi.feature;

/** Whether this feature is on. */
public interface Switches {
    /** On for that tenant, at this moment, on this node. */
    boolean on(long tenant);

    /** On for at least one tenant of the partnership that is asking. */
    boolean anywhere();
}
