package org.yourplace.csrbrokerage.need.team;

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
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Places;

/** Brings the ledger in step with who came: each of the team once, whatever is said again or put right later. */
final class TeamHours {
    static final String PROGRAMME = "team-day";

    private final Ledger ledger;
    private final Places places;
    private final Ids ids;

    TeamHours(FeatureContext core) {
        ledger = core.ledger();
        places = core.places();
        ids = core.ids();
    }

    /** Where the day is. */
    private record Site(
            long tenant, @Nullable String lsoa, @Nullable String ward) {}

    /** One of the team as the ledger has them. */
    private record Guest(
            UUID id, String name, boolean came, @Nullable UUID contribution) {}

    void post(Tx tx, TeamDay day, int minutes) {
        var site = tx.sql()
                .createQuery(
                        "SELECT tenant_id, lsoa, ward FROM csr_brokerage.need WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", day.needId())
                .map((row, context) -> new Site(row.getLong("tenant_id"), row.getString("lsoa"), row.getString("ward")))
                .one();
        tx.sql()
                .createQuery(
                        "SELECT id, name, coalesce(came, false) AS came, contribution_id FROM csr_brokerage.team_guest"
                                + " WHERE day_id = :id AND tenant_id = core.tenant() ORDER BY id FOR NO KEY UPDATE")
                .bind("id", day.id())
                .map((row, context) -> new Guest(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("came"),
                        row.getObject("contribution_id", UUID.class)))
                .list()
                .forEach(guest -> bring(tx, day, site, guest, minutes));
    }

    private void bring(Tx tx, TeamDay day, Site site, Guest guest, int minutes) {
        if (guest.came() && guest.contribution() == null) {
            keep(tx, guest, ledger.receive(tx, given(day, site, guest, minutes), How.ROLL_CALL));
        } else if (guest.contribution() != null && !guest.came()) {
            ledger.withdraw(tx, guest.contribution());
            keep(tx, guest, null);
        } else if (guest.contribution() != null) {
            ledger.find(tx, guest.contribution())
                    .filter(now -> now.standing() == Standing.CONFIRMED && now.amount() != minutes)
                    .ifPresent(now -> ledger.correct(tx, now.id(), minutes, null));
        }
    }

    private Contribution given(TeamDay day, Site site, Guest guest, int minutes) {
        return new Contribution(
                ids.next(),
                site.tenant(),
                Kind.HOURS,
                minutes,
                Objects.requireNonNull(day.organisationId()),
                day.needId(),
                guest.id(),
                day.title(),
                "team-day:" + guest.id(),
                PROGRAMME,
                Objects.requireNonNull(day.day()),
                site.lsoa() == null ? null : places.area(site.lsoa()).orElse((Area) null),
                site.ward(),
                new Giver(guest.name(), null, null, null));
    }

    private static void keep(Tx tx, Guest guest, @Nullable UUID contribution) {
        tx.sql()
                .createUpdate("UPDATE csr_brokerage.team_guest SET contribution_id = CAST(:contribution AS uuid)"
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("contribution", contribution == null ? null : contribution.toString())
                .bind("id", guest.id())
                .execute();
    }
}
