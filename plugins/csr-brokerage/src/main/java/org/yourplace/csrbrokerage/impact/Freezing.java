package org.yourplace.csrbrokerage.impact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.programme.Entitlements;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Settings;

/**
 * Freezes quarters, one after the other, once the days for late confirmations have passed. Frozen once, a quarter is never counted again.
 * The last hour is left out, because what was written in it may not be committed yet: as long as something was, freezing waits.
 */
public final class Freezing {
    private static final Duration SETTLED = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 40;
    private static final String FIRST = """
            SELECT least((SELECT min(o.day) FROM csr_brokerage.allowance_entry x JOIN csr_brokerage.time_off o ON o.id = x.time_off_id AND o.tenant_id = x.tenant_id
                WHERE x.tenant_id = core.tenant() AND x.kind = 'taken'),
              (SELECT min(quarter) FROM csr_brokerage.effort WHERE tenant_id = core.tenant()),
              (SELECT min(month) FROM csr_brokerage.giving_run WHERE tenant_id = core.tenant()),
              (SELECT min(greatest(day, created_at::date)) FROM csr_brokerage.need_gift WHERE tenant_id = core.tenant() AND state IN ('delivered', 'thanked')),
              (SELECT min(greatest(active_on, suggested_on)) FROM csr_brokerage.placement WHERE employer_id = core.tenant() AND active_on IS NOT NULL))""";
    private static final String LAST =
            "SELECT max(quarter) FROM csr_brokerage.impact_quarter WHERE tenant_id = core.tenant()";
    private static final String UNSETTLED = """
            SELECT EXISTS (SELECT FROM csr_brokerage.allowance_entry WHERE tenant_id = core.tenant() AND kind = 'taken' AND at > :asOf AND at <= :now)""";

    private final FeatureContext core;
    private final Settings settings;
    private final Counting counting;

    public Freezing(FeatureContext core) {
        this.core = core;
        this.settings = core.settings();
        this.counting = new Counting(new Entitlements(core.workingDays()));
    }

    /** Freezes every quarter that is due; gives how many. Run again, it freezes nothing more. */
    public int run() {
        int frozen = 0;
        while (frozen < MOST_AT_ONCE && core.database().write(this::next)) frozen++;
        return frozen;
    }

    private boolean next(Tx tx) {
        var now = core.clock().instant();
        var asOf = now.minus(SETTLED);
        var due = due(tx);
        var today = LocalDate.ofInstant(asOf, core.workingDays().zone());
        if (due.isEmpty() || today.isBefore(due.get().until().plusDays(settings.value(ImpactSettings.GRACE_DAYS)))) {
            return false;
        }
        return !unsettled(tx, asOf, now) && freeze(tx, due.get(), asOf, now);
    }

    private Optional<Quarter> due(Tx tx) {
        var last = day(tx, LAST);
        if (last != null) return Optional.of(new Quarter(last).next());
        return Optional.ofNullable(day(tx, FIRST)).map(Quarter::of);
    }

    private static @Nullable LocalDate day(Tx tx, String sql) {
        return tx.sql()
                .createQuery(sql)
                .map((row, context) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .one()
                .orElse(null);
    }

    private static boolean unsettled(Tx tx, Instant asOf, Instant now) {
        return tx.sql()
                .createQuery(UNSETTLED)
                .bind("asOf", asOf.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one();
    }

    private boolean freeze(Tx tx, Quarter quarter, Instant asOf, Instant now) {
        var counted = counting.of(tx, quarter, asOf);
        var id = core.ids().next();
        if (!ImpactRows.open(tx, id, quarter, asOf, now, hourValue())) return false;
        ImpactRows.write(tx, id, counted, Suppression.of(counted));
        core.audit().record(tx, "figures-frozen", id);
        return true;
    }

    /** Without a source a value is not used. */
    private FrozenQuarter.HourValue hourValue() {
        var source = settings.value(ImpactSettings.HOUR_SOURCE).strip();
        int year = settings.value(ImpactSettings.HOUR_YEAR);
        int pence = source.isEmpty() || year == 0 ? 0 : settings.value(ImpactSettings.HOUR_PENCE);
        return new FrozenQuarter.HourValue(pence, source, year);
    }
}
