package org.yourplace.volunteeringbank.shift;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.volunteeringbank.hours.AttendedHours;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.Occasion;
import org.yourplace.volunteeringbank.shift.ShiftEvents.RollTaken;

/**
 * Hours follow the roll: whoever came, by the organisation's word, gave the hours of the shift; who wrote it down about themselves has to
 * be confirmed by somebody else. When the roll is put right, the ledger is too. Runs as the organisation after commit, and once more writes nothing twice.
 */
public final class RollHours {
    private static final Set<Standing> WAITING = EnumSet.of(Standing.LOGGED, Standing.SELF_REPORTED);

    private final FeatureContext core;
    private final AttendedHours hours;
    private final ShiftQueries queries = new ShiftQueries();

    public RollHours(FeatureContext core, HoursService hours) {
        this.core = core;
        this.hours = hours.attended();
    }

    public List<EventHandler<?>> handlers() {
        return List.of(new EventHandler<>(RollTaken.class, event -> post(event.shift(), event.booking())));
    }

    /**
     * Somebody on the roll.
     *
     * @param own whether it is a member's word about themselves
     * @param measured whether it was said how long they were there
     */
    private record Came(
            UUID booking,
            String name,
            @Nullable UUID person,
            String holder,
            @Nullable String email,
            boolean came,
            boolean own,
            boolean measured,
            @Nullable UUID contribution,
            @Nullable String lsoa,
            @Nullable String ward) {}

    /** Brings the ledger in step with the roll of a shift. */
    public void post(UUID shiftId) {
        post(shiftId, shiftId);
    }

    /** @param marked the place about which something was written down: how long they were there counts from now on */
    public void post(UUID shiftId, UUID marked) {
        core.database().write(tx -> {
            queries.find(tx, shiftId).ifPresent(shift -> {
                hours.oneAfterTheOther(tx, shift.organisationId(), day(shift));
                roll(tx, shiftId)
                        .forEach(one -> bring(tx, shift, one, one.booking().equals(marked)));
            });
            return true;
        });
    }

    private void bring(Tx tx, ShiftDetails shift, Came one, boolean marked) {
        var posted = one.contribution();
        if (one.came() && posted == null) {
            receive(tx, shift, one);
        } else if (!one.came() && posted != null) {
            hours.notThere(tx, posted, minutes(tx, shift, one));
            keep(tx, one.booking(), null);
        } else if (posted != null && !one.own() && WAITING.contains(hours.standing(tx, posted))) {
            receive(tx, shift, one);
        } else if (posted != null && marked && one.measured()) {
            hours.lasted(tx, posted, minutes(tx, shift, one));
        }
    }

    /** What a member wrote down about themselves is kept with the place only while it is what the ledger has of it. */
    private void receive(Tx tx, ShiftDetails shift, Came one) {
        var given = given(tx, shift, one);
        if (one.own()) {
            hours.attendedOwn(tx, given).ifPresent(id -> keep(tx, one.booking(), id));
        } else {
            var id = hours.attended(tx, given);
            tx.sql()
                    .createUpdate("UPDATE volunteering_bank.booking SET contribution_id = NULL"
                            + " WHERE contribution_id = :id AND said_by = 'own' AND tenant_id = core.tenant()")
                    .bind("id", id)
                    .execute();
            keep(tx, one.booking(), id);
        }
    }

    private static List<Came> roll(Tx tx, UUID shift) {
        return tx.sql()
                .createQuery("""
                        SELECT b.id, b.name, b.person_id, b.holder_hash, b.email, b.contribution_id, o.lsoa, o.ward,
                          b.state = 'attended' AND b.said_by IN ('organisation', 'own') AS came, b.said_by = 'own' AS own, b.minutes IS NOT NULL AS measured
                        FROM volunteering_bank.booking b
                        JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
                        JOIN volunteering_bank.opportunity o ON o.id = s.opportunity_id AND o.tenant_id = s.tenant_id
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
                        row.getBoolean("measured"),
                        row.getObject("contribution_id", UUID.class),
                        row.getString("lsoa"),
                        row.getString("ward")))
                .list();
    }

    private Contribution given(Tx tx, ShiftDetails shift, Came one) {
        return new Contribution(
                core.ids().next(),
                shift.tenant(),
                Kind.HOURS,
                minutes(tx, shift, one),
                shift.organisationId(),
                shift.opportunityId(),
                one.booking(),
                shift.title(),
                Occasion.day(day(shift)),
                null,
                day(shift),
                one.lsoa() == null ? null : core.places().area(one.lsoa()).orElse(null),
                one.ward(),
                new Contribution.Giver(one.name(), one.person(), one.holder(), one.email()));
    }

    private LocalDate day(ShiftDetails shift) {
        return LocalDate.ofInstant(shift.starts(), core.workingDays().zone());
    }

    /** What somebody gave at all the shifts of the listing on that day: by the organisation's word, and here by their own. */
    private long minutes(Tx tx, ShiftDetails shift, Came one) {
        return tx.sql()
                .createQuery("""
                        SELECT least(coalesce(sum(coalesce(b.minutes, extract(epoch FROM s.ends - s.starts) / 60)), 0), 1440)::bigint FROM volunteering_bank.booking b
                        JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
                        WHERE s.opportunity_id = :opportunity AND b.tenant_id = core.tenant() AND b.state = 'attended'
                          AND (s.starts AT TIME ZONE :zone)::date = :day
                          AND (b.id = :booking OR b.person_id = CAST(:person AS uuid) OR b.holder_hash = :holder
                            OR ((b.person_id IS NULL OR CAST(:person AS uuid) IS NULL) AND lower(b.email) = lower(:email) AND lower(trim(b.name)) = lower(trim(:name))))
                          AND (b.said_by = 'organisation' OR (b.said_by = 'own' AND b.id = :booking))""")
                .bind("opportunity", shift.opportunityId())
                .bind("zone", core.workingDays().zone().getId())
                .bind("day", day(shift))
                .bind("booking", one.booking())
                .bind("person", one.person() == null ? null : one.person().toString())
                .bind("holder", one.holder())
                .bind("email", one.email())
                .bind("name", one.name())
                .mapTo(Long.class)
                .one();
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
