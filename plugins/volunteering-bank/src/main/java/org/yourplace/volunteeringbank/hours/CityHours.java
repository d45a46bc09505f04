package org.yourplace.volunteeringbank.hours;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.ledger.AreaTotals;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.who.Access;

/** The partnership's hours as a supporter sees them: sums and what is owed, no names. */
public final class CityHours {
    /** After so long the supporter sees that an organisation owes its word. */
    public static final Duration LATE = Duration.ofDays(14);

    private final Database database;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    CityHours(FeatureContext core) {
        database = core.database();
        access = core.access();
        ledger = core.ledger();
        clock = core.clock();
    }

    /** Organisations that a supporter helps and that have owed their word for a fortnight. No names. */
    public List<Ledger.Waiting> overdue() {
        access.require(SUPPORT_GROUPS);
        return database.read(tx -> ledger.waiting(tx, clock.instant().minus(LATE)));
    }

    /** The whole partnership's hours by area, each counted once. */
    public List<AreaTotals> of(LocalDate from, LocalDate until) {
        access.require(SUPPORT_GROUPS);
        return database.read(tx -> ledger.city(tx, from, until));
    }

    /** Confirmed hours of the partnership in a while, and where. */
    public Effort effort(LocalDate from, LocalDate until) {
        return Effort.of(of(from, until));
    }
}
