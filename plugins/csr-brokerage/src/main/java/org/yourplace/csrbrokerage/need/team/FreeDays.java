package org.yourplace.csrbrokerage.need.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.yourplace.csrbrokerage.need.NeedError;
import org.yourplace.csrbrokerage.need.NeedService;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.WorkingDays;

/** Days that no team comes on: one that was agreed and called off is free again, and the group alone says whether it asks anew. */
public final class FreeDays {
    private final Database database;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final TeamDays days;
    private final NeedService needs;

    public FreeDays(FeatureContext core, TeamDays days, NeedService needs) {
        database = core.database();
        clock = core.clock();
        workingDays = core.workingDays();
        this.days = days;
        this.needs = needs;
    }

    /** Whether the need that this day was for stands as met although nobody comes, with its date still ahead. */
    public boolean free(UUID id) {
        return free(days.read(id));
    }

    private boolean free(TeamDay day) {
        if (day.standing() != TeamState.WITHDRAWN && day.standing() != TeamState.DECLINED) {
            return false;
        }
        return database.read(tx -> tx.sql()
                .createQuery("""
                        SELECT EXISTS (SELECT FROM csr_brokerage.need n WHERE n.id = :need AND n.tenant_id = core.tenant() AND n.status = 'met'
                          AND n.starts >= :today AND NOT EXISTS (SELECT FROM csr_brokerage.team_day d WHERE d.need_id = n.id
                            AND d.tenant_id = n.tenant_id AND d.state IN ('accepted', 'done')))""")
                .bind("need", day.needId())
                .bind("today", LocalDate.ofInstant(clock.instant(), workingDays.zone()))
                .mapTo(Boolean.class)
                .one());
    }

    /** Asks for teams again. */
    public void reopen(UUID id) {
        var day = days.read(id);
        if (!free(day)) {
            throw new DomainException(NeedError.TEAM_DAY_NOT_NOW);
        }
        needs.publish(day.needId(), null);
    }

    /** Whether another team has said yes to that day of the same need. */
    static boolean taken(Tx tx, TeamDay asked, LocalDate day) {
        return tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM csr_brokerage.team_day WHERE tenant_id = core.tenant()"
                        + " AND need_id = :need AND day = :day AND state IN ('accepted', 'done') AND id <> :id)")
                .bind("need", asked.needId())
                .bind("day", day)
                .bind("id", asked.id())
                .mapTo(Boolean.class)
                .one();
    }
}
