package org.yourplace.volunteeringbank.shift;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.volunteeringbank.shift.ShiftEvents.RollTaken;

/**
 * Hours follow the roll: whoever came, by the organisation's word, gave the hours of the shift; who wrote it down about themselves has to
 * be confirmed by somebody else. When the roll is put right, the ledger is too. Runs as the organisation after commit, and once more writes nothing twice.
 */
public final class RollHours {
    private final FeatureContext core;
    private final ShiftQueries queries = new ShiftQueries();

    public RollHours(FeatureContext core) {
        this.core = core;
    }

    public List<EventHandler<?>> handlers() {
        return List.of(new EventHandler<>(RollTaken.class, event -> post(event.shift())));
    }

    private record Came(
            UUID booking,
            String name,
            @Nullable UUID person,
            String holder,
            @Nullable String email,
            boolean came,
            boolean own,
            int times,
            @Nullable UUID contribution,
            @Nullable String lsoa,
            @Nullable String ward) {}

    /** Brings the ledger in step with the roll of a shift. */
    public void post(UUID shiftId) {
        core.database().write(tx -> {
            queries.find(tx, shiftId).ifPresent(shift -> roll(tx, shiftId).forEach(one -> bring(tx, shift, one)));
            return true;
        });
    }

    private void bring(Tx tx, ShiftDetails shift, Came one) {
        var posted = one.contribution();
        if (one.came() && posted == null) {
            keep(tx, one.booking(), receive(tx, shift, one));
        } else if (!one.came() && posted != null) {
            core.ledger().withdraw(tx, posted);
            keep(tx, one.booking(), null);
        } else if (posted != null && !one.own()) {
            core.ledger()
                    .find(tx, posted)
                    .filter(given -> given.standing() == Standing.LOGGED || given.standing() == Standing.SELF_REPORTED)
                    .ifPresent(given -> core.ledger().confirm(tx, posted));
        }
    }

    private static List<Came> roll(Tx tx, UUID shift) {
        return tx.sql()
                .createQuery("""
                        SELECT b.id, b.name, b.person_id, b.holder_hash, b.email, b.contribution_id, o.lsoa, o.ward, p.times,
                          b.state = 'attended' AND b.said_by IN ('organisation', 'own') AS came, b.said_by = 'own' AS own
                        FROM volunteering_bank.booking b
                        JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
                        JOIN volunteering_bank.opportunity o ON o.id = s.opportunity_id AND o.tenant_id = s.tenant_id
                        CROSS JOIN LATERAL (SELECT count(*) AS times FROM volunteering_bank.booking_step p WHERE p.booking_id = b.id
                          AND p.tenant_id = b.tenant_id AND p.state = 'attended' AND p.by_kind IN ('organisation', 'own')) p
                        WHERE b.shift_id = :id AND b.tenant_id = core.tenant() AND b.name IS NOT NULL
                          AND (b.state = 'attended' OR b.contribution_id IS NOT NULL)
                        ORDER BY b.line FOR NO KEY UPDATE OF b""")
                .bind("id", shift)
                .map((row, context) -> new Came(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("person_id", UUID.class),
                        row.getString("holder_hash"),
                        row.getString("email"),
                        row.getBoolean("came"),
                        row.getBoolean("own"),
                        row.getInt("times"),
                        row.getObject("contribution_id", UUID.class),
                        row.getString("lsoa"),
                        row.getString("ward")))
                .list();
    }

    private UUID receive(Tx tx, ShiftDetails shift, Came one) {
        var given = new Contribution(
                core.ids().next(),
                shift.tenant(),
                Kind.HOURS,
                Duration.between(shift.starts(), shift.ends()).toMinutes(),
                shift.organisationId(),
                shift.opportunityId(),
                one.booking(),
                shift.title(),
                "shift " + one.booking() + " " + one.times(),
                null,
                LocalDate.ofInstant(shift.starts(), core.workingDays().zone()),
                one.lsoa() == null ? null : core.places().area(one.lsoa()).orElse(null),
                one.ward(),
                new Contribution.Giver(one.name(), one.person(), one.holder(), one.email()));
        return one.own()
                ? core.ledger().receiveOwn(tx, given, How.ROLL_CALL)
                : core.ledger().receive(tx, given, How.ROLL_CALL);
    }

    private static void keep(Tx tx, UUID booking, @Nullable UUID contribution) {
        tx.sql()
                .createUpdate("UPDATE volunteering_bank.booking SET contribution_id = CAST(:contribution AS uuid)"
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", booking)
                .bind("contribution", contribution == null ? null : contribution.toString())
                .execute();
    }
}
