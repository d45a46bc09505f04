package org.yourplace.volunteeringbank.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The columns of an imported listing's {@link Provenance}; all empty on one that was written here. */
@Embeddable
public class Origin {
    @Column(updatable = false)
    @Nullable
    String source;

    @Column(updatable = false)
    @Nullable
    String external;

    @Column(name = "by_name")
    @Nullable
    String byName;

    @Column(name = "imported_hash")
    @Nullable
    String importedHash;

    /** For the persistence unit only. */
    protected Origin() {}

    static Origin of(Provenance from) {
        var origin = new Origin();
        origin.source = from.source();
        origin.external = from.external();
        origin.byName = from.organisation();
        origin.importedHash = from.hash();
        return origin;
    }
}
