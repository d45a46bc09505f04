package org.yourplace.volunteeringbank.listing;

import java.time.Clock;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.volunteeringbank.sheet.Sheets;

/** What time does to the listings of a tenant: some are over, some have rested long enough, some come back by a pattern. */
public final class ListingSweep {
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
        return database.write(tx -> {
            var over = queries.overdue(tx);
            over.forEach(id -> change.of(
                    tx,
                    id,
                    null,
                    "listing-ended",
                    (opportunity, host) -> opportunity.end(tx::audience, clock.instant())));
            return over.size();
        });
    }

    /** Brings back what has rested long enough, and moves the catalogue on to the next day of what comes back by a pattern. */
    public int resumeRested() {
        var today = sheets.today();
        return database.write(tx -> {
            var rested = queries.rested(tx, today);
            rested.forEach(id -> change.of(
                    tx,
                    id,
                    null,
                    "listing-resumed",
                    (opportunity, host) -> opportunity.resume(tx::audience, clock.instant())));
            change.refresh(tx, queries.turned(tx));
            return rested.size();
        });
    }
}
