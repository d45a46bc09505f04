package org.yourplace.csrbrokerage.giving;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Harbourline lets its staff give through an agency, and the quays do not; pantry and choir can be given to. */
public final class GivingCity {
    public static final String AGENCY = "agency@example.org";

    public final TestCity city = new TestCity(EmbeddedDatabase.fresh("csr_brokerage"), "southampton");
    public final Tenant harbourline = city.tenant("harbourline");
    public final Tenant quays = city.tenant("quays");
    public final Tenant pantry = city.tenant("pantry");
    public final Tenant choir = city.tenant("choir");
    public final FeatureContext core;
    public final MyGiving mine;
    public final PayrollGiving payroll;
    public final AgencyFile agency;
    public final Binding admin;

    public GivingCity() {
        city.owner()
                .useHandle(db ->
                        db.execute("UPDATE core.tenant SET kind = 'business' WHERE slug IN ('harbourline', 'quays')"));
        for (var tenant : List.of(harbourline, quays)) city.feature(tenant, CsrFeature.ID, true);
        core = city.context(CsrFeature.ID, GivingCity.class.getClassLoader());
        mine = new MyGiving(core);
        payroll = new PayrollGiving(core);
        agency = new AgencyFile(core);
        admin = city.member(harbourline, Role.ADMINISTRATOR);
        set(harbourline, Map.of("giving-agency", "Pennies Forward", "giving-agency-email", AGENCY));
    }

    public void set(Tenant tenant, Map<String, String> settings) {
        city.owner()
                .useHandle(db -> settings.forEach((key, value) -> db.execute(
                        "INSERT INTO core.tenant_setting (tenant_id, audience_id, feature, key, value, set_at) VALUES (?, ?, ?, ?, ?, '2026-01-01Z')"
                                + " ON CONFLICT (tenant_id, feature, key) DO UPDATE SET value = EXCLUDED.value",
                        tenant.id(),
                        tenant.id(),
                        CsrFeature.ID,
                        key,
                        value)));
        city.directory().refresh();
    }

    /** Somebody who works for harbourline, with an account of their own. */
    public Binding worker() {
        return Binding.person(city.partnership(), city.person(Role.MEMBER, harbourline));
    }

    public <T> T as(Binding who, Supplier<T> work) {
        return city.as(who, work);
    }

    public UUID organisation(Tenant tenant) {
        return look(UUID.class, "SELECT id FROM core.organisation WHERE tenant_id = ?", tenant.id());
    }

    public Gift give(Binding who, Tenant charity, int pence) {
        return as(who, () -> mine.give(new Give(null, organisation(charity), pence)));
    }

    public GivingRun make(String at) {
        return as(admin.at(Instant.parse(at)), payroll::make);
    }

    public List<GivingLine> lines(GivingRun run) {
        return as(admin, () -> payroll.file(run.id()));
    }

    /** The secret of the last letter to the agency. */
    public String secret() {
        var letter = look(
                String.class,
                "SELECT plain FROM core.account_letter WHERE address = ? ORDER BY id DESC LIMIT 1",
                AGENCY);
        return letter.replaceAll("(?s).*" + GivingLetters.AGENCY_PAGE + "([A-Za-z0-9_-]+).*", "$1");
    }

    public <T> T look(Class<T> type, String sql, Object... args) {
        return city.owner().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < args.length; i++) query.bind(i, args[i]);
            return query.mapTo(type).one();
        });
    }
}
