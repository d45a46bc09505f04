package org.yourplace.platform.work;

import java.util.UUID;

/** A kind of work of core's own, about one row. */
public interface CoreWork {
    String name();

    /** Does it; a throw lets it be tried again later. */
    void run(UUID subject);

    /** It was tried often enough. */
    void gaveUp(UUID subject, String problem);
}
