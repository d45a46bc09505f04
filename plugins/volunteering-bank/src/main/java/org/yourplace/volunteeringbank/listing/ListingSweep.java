package org.yourplace.volunteeringbank.listing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.sheet.Sheets;

/** What time does to the listings of a tenant: some are over, some have rested long enough, some come back by a pattern. */
public final class ListingSweep {
    private static final Logger LOG = Logger.getLogger(ListingSweep.class.getName());

    private final Database database;
    private final Clock clock;
    private final OpportunityQueries queries;
    private final Sheets sheets;
    private final ListingChange change;

    public ListingSweep(FeatureContext core) {
        database = core.database();
        clock = core.clock();
        queries = new OpportunityQueries(core.places());
        sheets = new Sheets(core);
        change = new ListingChange(core, sheets, new Writers(core.access()));
    }

    /** Ends what is over; gives how many. */
    public int endOverdue() {
        return each(
                database.read(queries::overdue),
                (tx, id) -> change.of(
                        tx,
                        id,
                        null,
                        "listing-ended",
                        (opportunity, host) -> opportunity.end(tx::audience, clock.instant())));
    }

    /** Brings back what has rested long enough, and moves the catalogue on to the next day of what comes back by a pattern. */
    public int resumeRested() {
        var today = sheets.today();
        int resumed = each(
                database.read(tx -> queries.rested(tx, today)),
                (tx, id) -> change.of(
                        tx,
                        id,
                        null,
                        "listing-resumed",
                        (opportunity, host) -> opportunity.resume(tx::audience, clock.instant())));
        each(database.read(queries::turned), (tx, id) -> change.refresh(tx, List.of(id)));
        return resumed;
    }

    /** Each in a transaction of its own, so that one that is refused stops no other; it is tried again the next time. */
    private int each(List<UUID> listings, BiConsumer<Tx, UUID> work) {
        int done = 0;
        for (var id : listings) {
            try {
                database.write(tx -> {
                    work.accept(tx, id);
                    return true;
                });
                done++;
            } catch (DomainException refused) {
                LOG.log(Level.INFO, "listing {0} stays as it is: {1}", new Object[] {id, refused.code()});
            }
        }
        return done;
    }
}
