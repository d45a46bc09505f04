package org.yourplace.bench.measure;

import java.util.List;
import java.util.UUID;
import org.yourplace.bench.ask.Ask;

/** One way of asking. Each client of a measurement has its own. */
public interface Side extends AutoCloseable {
    /** Asks and reads the whole answer, as cheaply as a client can. */
    void ask(Ask question);

    /** Asks and gives the ids of the listings in the answer, in their order; slower, for comparing. */
    List<UUID> ids(Ask question);

    @Override
    void close();
}
