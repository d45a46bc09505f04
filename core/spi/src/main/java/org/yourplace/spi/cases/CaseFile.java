package org.yourplace.spi.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.who.TenantRef;

/**
 * One thing that several organisations work on, as a party sees it.
 *
 * @param owner who opened it, says who is a party, and closes it
 * @param kind kebab-case, the feature's own word
 * @param about one line of plain words
 * @param parties who is in it now, the owner first
 * @param closed absent while it is open
 */
public record CaseFile(
        UUID id,
        TenantRef owner,
        String kind,
        String about,
        List<TenantRef> parties,
        Instant opened,
        @Nullable Instant closed) {
    public CaseFile {
        parties = List.copyOf(parties);
    }

    public boolean open() {
        return closed == null;
    }
}
