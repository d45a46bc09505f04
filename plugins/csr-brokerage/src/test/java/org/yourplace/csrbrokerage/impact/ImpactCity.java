package org.yourplace.csrbrokerage.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.programme.ProgrammeCity;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.who.Role;

/** The council's staff and a ledger written by hand, so that each figure is known beforehand. */
final class ImpactCity {
    final ProgrammeCity programme = new ProgrammeCity();
    final FeatureContext core = programme.core;
    final Tenant council = programme.council;
    final Binding director = programme.city.member(council, Role.COORDINATOR);
    final ImpactService impact = new ImpactService(core);
    final Freezing freezing = new Freezing(core);
    final Pack pack = new Pack(core, impact);
    private final UUID policy;
    private int staff;
    private int starts;

    ImpactCity() {
        policy = programme.version(council, 1, "2025-04-01", Map.of("", new int[] {21, 14}));
    }

    UUID employee(String grade) {
        return programme.employee(council, "C" + ++staff, grade, 37);
    }

    /** Somebody was away to help, and the charity confirmed at an instant. */
    UUID taken(UUID member, String day, String pot, int minutes, String at) {
        var off = UUID.randomUUID();
        var allowance = allowance(member, pot);
        programme
                .city
                .owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO csr_brokerage.time_off (id, tenant_id, audience_id, ref, member_id, allowance_id, pot, day, starts, ends, minutes,"
                                + " away, policy_id, policy_version, state, asked_at, owed_since)"
                                + " SELECT ?, t, t, upper(substr(md5(random()::text), 1, 12)), ?, ?, ?, ?::date, ?, 1440, 60, 60, ?, 1, 'approved', '2025-01-01Z', '2025-01-01Z'"
                                + " FROM (VALUES (?::bigint)) AS v (t)",
                        off,
                        member,
                        allowance,
                        pot,
                        day,
                        ++starts,
                        policy,
                        council.id()));
        entry(off, allowance, member, minutes, at);
        return off;
    }

    /** A later word changes what was taken. */
    void corrected(UUID off, int minutes, String at) {
        programme.city.owner().useHandle(db -> {
            var row = db.createQuery("SELECT allowance_id, member_id FROM csr_brokerage.time_off WHERE id = ?")
                    .bind(0, off)
                    .mapToMap()
                    .one();
            entry(off, (UUID) row.get("allowance_id"), (UUID) row.get("member_id"), minutes, at);
        });
    }

    private void entry(UUID off, UUID allowance, UUID member, int minutes, String at) {
        programme.city.owner().useHandle(db -> {
            db.execute(
                    "INSERT INTO csr_brokerage.allowance_entry (id, tenant_id, audience_id, allowance_id, member_id, number, kind, minutes, time_off_id, at)"
                            + " SELECT gen_random_uuid(), tenant_id, tenant_id, id, ?, entries + 1, 'booked', 5000, ?, ?::timestamptz FROM csr_brokerage.allowance WHERE id = ?",
                    member,
                    off,
                    at,
                    allowance);
            db.execute(
                    "INSERT INTO csr_brokerage.allowance_entry (id, tenant_id, audience_id, allowance_id, member_id, number, kind, minutes, time_off_id, at)"
                            + " SELECT gen_random_uuid(), tenant_id, tenant_id, id, ?, entries + 1, 'taken', ?, ?, ?::timestamptz FROM csr_brokerage.allowance WHERE id = ?",
                    member,
                    minutes,
                    off,
                    at,
                    allowance);
            int known = db.execute(
                    "UPDATE csr_brokerage.effort SET minutes = minutes + ?, days = days + ? WHERE tenant_id = ? AND decile = 2 AND NOT own_time"
                            + " AND quarter = (SELECT date_trunc('quarter', day)::date FROM csr_brokerage.time_off WHERE id = ?)",
                    minutes,
                    minutes > 0 ? 1 : 0,
                    council.id(),
                    off);
            if (known == 0) {
                db.execute(
                        "INSERT INTO csr_brokerage.effort (quarter, decile, own_time, tenant_id, audience_id, minutes, days)"
                                + " SELECT date_trunc('quarter', day)::date, 2, false, tenant_id, tenant_id, ?, 1 FROM csr_brokerage.time_off WHERE id = ?",
                        minutes,
                        off);
            }
        });
    }

    private UUID allowance(UUID member, String pot) {
        return programme.city.owner().withHandle(db -> db.createQuery(
                        "INSERT INTO csr_brokerage.allowance AS a (id, tenant_id, audience_id, member_id, pot, year_from, year_until, granted)"
                                + " VALUES (gen_random_uuid(), :t, :t, :member, :pot, '2025-04-01', '2027-04-01', 1000000)"
                                + " ON CONFLICT (tenant_id, member_id, year_from, pot) DO UPDATE SET granted = a.granted RETURNING id")
                .bind("t", council.id())
                .bind("member", member)
                .bind("pot", pot)
                .mapTo(UUID.class)
                .one());
    }

    void own(String quarter, int decile, int minutes, int days) {
        programme
                .city
                .owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO csr_brokerage.effort VALUES (?::date, ?, true, ?, ?, ?, ?)",
                        quarter,
                        decile,
                        council.id(),
                        council.id(),
                        minutes,
                        days));
    }

    /** The job at work, at an instant. */
    int freeze(String at) {
        var ticket = UUID.randomUUID();
        programme
                .city
                .owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at) VALUES (?, ?, ?, ?, 'freeze-figures', '2025-01-01Z')",
                        ticket,
                        council.id(),
                        council.id(),
                        CsrFeature.ID));
        return programme.city.as(
                Binding.job(programme.city.partnership(), council, ticket).at(Instant.parse(at)), freezing::run);
    }

    <T> T as(Supplier<T> work) {
        return programme.city.as(director, work);
    }

    FrozenQuarter quarter(String code) {
        return as(() -> impact.quarter(code));
    }

    Reconciled reconciled() {
        return as(impact::reconciled);
    }

    static String after(String instant, Duration time) {
        return Instant.parse(instant).plus(time).toString();
    }
}
