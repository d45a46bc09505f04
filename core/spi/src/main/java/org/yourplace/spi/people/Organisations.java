package org.yourplace.spi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** The organisations of the partnership that the caller may see. */
public interface Organisations {
    Optional<Organisation> find(Tx tx, UUID id);

    Optional<Organisation> bySlug(Tx tx, String slug);

    /** The organisation of the tenant that is asking. */
    Organisation own(Tx tx);

    /** The asking tenant's own organisation first, then those it hosts, by name. At most 1,000. */
    List<Organisation> kept(Tx tx);

    /** Sets or clears the day before which nobody answers. */
    void away(Tx tx, UUID organisation, @Nullable LocalDate until);

    /** Lets an organisation's listings go live without a check, or not; refused unless the caller supports it. */
    void trust(Tx tx, UUID organisation, boolean trusted);
}
