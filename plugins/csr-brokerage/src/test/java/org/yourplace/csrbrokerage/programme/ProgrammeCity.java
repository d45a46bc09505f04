package org.yourplace.csrbrokerage.programme;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Two employers with the brokerage switched on. Staff are places in the organisation; their terms are written by hand here. */
public final class ProgrammeCity {
    public final TestCity city;
    public final Tenant council;
    public final Tenant harbourline;
    public final FeatureContext core;
    public final Binding hr;

    public ProgrammeCity() {
        city = new TestCity(EmbeddedDatabase.fresh("csr_brokerage"), "southampton");
        council = city.tenant("council");
        harbourline = city.tenant("harbourline");
        city.feature(council, CsrFeature.ID, true);
        city.feature(harbourline, CsrFeature.ID, true);
        core = city.context(CsrFeature.ID, ProgrammeCity.class.getClassLoader());
        hr = city.member(council, Role.COORDINATOR);
    }

    public <T> T as(Binding who, Supplier<T> work) {
        return city.as(who, work);
    }

    /** Somebody of the staff list, without terms. */
    public UUID member(Tenant employer, String number, String name) {
        var id = UUID.randomUUID();
        city.owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.membership (id, tenant_id, audience_id, name, email, roles, since, external, changed_at)"
                                + " VALUES (?, ?, ?, ?, ?, '{member}', '2020-01-01Z', ?, '2020-01-01Z')",
                        id,
                        employer.id(),
                        employer.id(),
                        name,
                        number.toLowerCase(java.util.Locale.ROOT) + "@" + employer.slug() + ".example",
                        number));
        return id;
    }

    /** Somebody with terms: full time is 37 hours. */
    public UUID employee(Tenant employer, String number, String grade, int weeklyHours) {
        var id = member(employer, number, "Person " + number);
        terms(employer, id, grade, weeklyHours, false);
        return id;
    }

    public void terms(Tenant employer, UUID id, @Nullable String grade, int weeklyHours, boolean councillor) {
        city.owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO csr_brokerage.employee (id, tenant_id, audience_id, grade, weekly_minutes, full_time_minutes,"
                                + " starts_on, councillor, changed_at) VALUES (?, ?, ?, ?, ?, 2220, '2020-01-01', ?, '2026-01-01Z')",
                        id,
                        employer.id(),
                        employer.id(),
                        grade,
                        weeklyHours * 60,
                        councillor));
    }

    /** A published version straight into the tables; lines as grade, or "" for all, and paid and unpaid hours. */
    public UUID version(Tenant employer, int number, String startsOn, Map<String, int[]> lines) {
        var id = UUID.randomUUID();
        city.owner().useHandle(db -> {
            db.execute(
                    "INSERT INTO csr_brokerage.policy (id, tenant_id, audience_id, name, starts_on, created_at)"
                            + " VALUES (?, ?, ?, 'Time to help', ?::date, '2026-01-01Z')",
                    id,
                    employer.id(),
                    employer.id(),
                    startsOn);
            lines.forEach((grade, hours) -> db.execute(
                    "INSERT INTO csr_brokerage.policy_rule (id, tenant_id, audience_id, policy_id, position, grade, paid_minutes,"
                            + " unpaid_minutes) VALUES (gen_random_uuid(), ?, ?, ?, 1, nullif(?, ''), ?, ?)",
                    employer.id(),
                    employer.id(),
                    id,
                    grade,
                    hours[0] * 60,
                    hours[1] * 60));
            db.execute(
                    "UPDATE csr_brokerage.policy SET state = 'published', number = ?, published_at = '2026-01-01Z' WHERE id = ?",
                    number,
                    id);
        });
        return id;
    }

    public void run(String sql, Object... values) {
        city.owner().useHandle(db -> db.execute(sql, values));
    }
}
