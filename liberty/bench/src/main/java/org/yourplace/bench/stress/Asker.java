package org.yourplace.bench.stress;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Binding;

/**
 * Somebody who asks, and all that they may see.
 *
 * @param binding as whom, looked up anew for each transaction as the edge does
 * @param tenant whom they act for; -1 for nobody
 * @param me the person, when they act for themselves
 * @param desk whose desk they stand at; -1 at none
 * @param owners whose places in organisations they see
 * @param places how many of those
 * @param word the only word that a role of an organisation may carry for them
 */
record Asker(
        Supplier<Binding> binding,
        long tenant,
        @Nullable UUID me,
        long desk,
        Set<Long> owners,
        int places,
        String word) {

    /** The same at somebody's desk, where no row more is to be seen. */
    Asker at(long someDesk) {
        return new Asker(binding, tenant, me, someDesk, owners, places, word);
    }
}
