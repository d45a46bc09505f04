package org.yourplace.spi.sharing;

import org.yourplace.spi.data.Tx;

/** Keeps what is shared current. */
public interface Sharing {
    /**
     * Tells that the asking tenant's records of a dataset changed: what its agreements share is put in anew in this transaction. Without
     * it the change is shared within ten minutes. Costs one query when nothing is shared.
     */
    void changed(Tx tx, Dataset dataset);
}
