package org.yourplace.csrbrokerage.need.offer;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Places;

/** Writes what was given in kind into the ledger, once, by the figure that the group said. */
final class GoodsReceived {
    /** What the ledger calls things and expertise that a business gave. */
    static final String PROGRAMME = "in-kind";

    private final Ledger ledger;
    private final Places places;
    private final Ids ids;

    GoodsReceived(FeatureContext core) {
        ledger = core.ledger();
        places = core.places();
        ids = core.ids();
    }

    /** Who gave, and where the need is. */
    private record Given(
            long tenant,
            @Nullable UUID person,
            @Nullable String holder,
            @Nullable String lsoa,
            @Nullable String ward) {}

    void record(Tx tx, NeedOffer offer, long pence) {
        var given = tx.sql()
                .createQuery("""
                        SELECT o.tenant_id, o.person_id, o.holder_hash, n.lsoa, n.ward FROM csr_brokerage.need_offer o
                        JOIN csr_brokerage.need n ON n.id = o.need_id AND n.tenant_id = o.tenant_id
                        WHERE o.id = :id AND o.tenant_id = core.tenant()""")
                .bind("id", offer.id())
                .map((row, context) -> new Given(
                        row.getLong("tenant_id"),
                        row.getObject("person_id", UUID.class),
                        row.getString("holder_hash"),
                        row.getString("lsoa"),
                        row.getString("ward")))
                .one();
        ledger.receive(
                tx,
                new Contribution(
                        ids.next(),
                        given.tenant(),
                        Kind.GOODS,
                        pence,
                        offer.organisationId(),
                        offer.needId(),
                        offer.id(),
                        offer.title(),
                        "need-offer:" + offer.id(),
                        PROGRAMME,
                        Objects.requireNonNull(offer.day()),
                        area(given.lsoa()),
                        given.ward(),
                        new Giver(
                                Objects.requireNonNullElse(offer.business(), offer.name()),
                                given.person(),
                                given.holder(),
                                null)),
                How.ORGANISATION);
    }

    private @Nullable Area area(@Nullable String lsoa) {
        return lsoa == null ? null : places.area(lsoa).orElse(null);
    }
}
