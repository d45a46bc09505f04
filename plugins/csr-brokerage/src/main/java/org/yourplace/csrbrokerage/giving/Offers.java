package org.yourplace.csrbrokerage.giving;

import java.util.List;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.Settings;

/** Employers of the asking person that let them give from their pay. */
final class Offers {
    private static final String EMPLOYERS = """
            SELECT t.id, t.slug, t.name FROM core.membership m JOIN core.tenant t ON t.id = m.tenant_id
            WHERE m.person_id = core.me() AND m.origin <> 'support' AND m.since <= core.at() AND m.until > core.at() ORDER BY t.name""";

    private final FeatureContext core;
    private final Settings settings;

    Offers(FeatureContext core) {
        this.core = core;
        this.settings = core.settings();
    }

    private record Employer(long id, String slug, String name) {}

    List<Offer> all() {
        var employers = core.database().read(tx -> tx.sql()
                .createQuery(EMPLOYERS)
                .map((row, context) -> new Employer(row.getLong("id"), row.getString("slug"), row.getString("name")))
                .list());
        return employers.stream()
                .filter(one -> core.switches().on(one.id()) && offers(one.id()))
                .map(this::offer)
                .toList();
    }

    private boolean offers(long tenant) {
        return !settings.value(GivingSettings.AGENCY, tenant).isBlank()
                && !settings.value(GivingSettings.AGENCY_EMAIL, tenant).isBlank();
    }

    private Offer offer(Employer one) {
        var months = months(one.id());
        var month = months.reaches(core.clock().instant());
        return new Offer(
                one.id(),
                one.slug(),
                one.name(),
                settings.value(GivingSettings.AGENCY, one.id()),
                months.deadline(month),
                month.toString(),
                settings.value(GivingSettings.LEAST_POUNDS, one.id()) * 100,
                settings.value(GivingSettings.MOST_POUNDS, one.id()) * 100,
                settings.value(GivingSettings.MATCH_PERCENT, one.id()),
                settings.value(GivingSettings.MATCH_PERSON_POUNDS, one.id()) * 100);
    }

    PayrollMonths months(long tenant) {
        return new PayrollMonths(core.workingDays(), settings.value(GivingSettings.DEADLINE_DAY, tenant));
    }
}
