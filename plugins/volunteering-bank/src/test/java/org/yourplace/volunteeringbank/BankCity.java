package org.yourplace.volunteeringbank;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;
import org.yourplace.volunteeringbank.mail.GroupLetters;

/**
 * A partnership with the bank switched on: {@code svs}, which supports {@code pantry} (trusted) and {@code kettle} (new), and {@code
 * stranger}, which nobody supports. Real tables, real policies, the real services.
 */
public final class BankCity {
    public static final Instant NOW = TestCity.NOW;

    private static final Map<String, List<String>> WORDS = Map.of(
            "causes", List.of("food", "nature", "loneliness"),
            "skills", List.of("driving", "listening"),
            "how-often", List.of("weekly", "monthly"),
            "age-bands", List.of("under-16", "16-17", "18-plus"),
            "expenses", List.of("travel", "meals", "none"),
            "access", List.of("step-free", "seated"),
            "checks", List.of("none", "references"),
            "contact-times", List.of("any", "evening"),
            "not-this-time-reasons", List.of("full", "times", "other"),
            "withdrew-reasons", List.of("times", "no-reply", "other"));
    private static final List<String> TIMES = List.of("weekday", "evening", "weekend");

    public final TestCity city;
    public final Tenant svs;
    public final Tenant pantry;
    public final Tenant kettle;
    public final Tenant stranger;
    public final FeatureContext core;
    public final VolunteeringModule module;
    public final Services bank;
    private final Map<String, Identity> members = new java.util.concurrent.ConcurrentHashMap<>();

    public BankCity() {
        var database = EmbeddedDatabase.fresh("volunteering_bank");
        city = new TestCity(database, "southampton");
        svs = city.tenant("svs");
        pantry = city.tenant("pantry", svs);
        kettle = city.tenant("kettle", svs);
        stranger = city.tenant("stranger");
        arrange();
        for (var tenant : List.of(svs, pantry, kettle, stranger)) {
            city.feature(tenant, VolunteeringFeature.ID, true);
        }
        var feature = new VolunteeringFeature();
        core = city.context(
                feature.id(),
                BankCity.class.getClassLoader(),
                feature.entities().toArray(Class<?>[]::new));
        module = new VolunteeringModule(core);
        bank = module.services();
    }

    private void arrange() {
        city.owner().useHandle(handle -> {
            for (var code : TIMES) {
                handle.execute(
                        "INSERT INTO core.code VALUES (?, 'times', ?, jsonb_build_object('en-GB', ?::text), 0)",
                        city.partnership().id(),
                        code,
                        code);
            }
            for (var word : WORDS.entrySet()) {
                for (var code : word.getValue()) {
                    handle.execute(
                            "INSERT INTO core.code VALUES (?, ?, ?, jsonb_build_object('en-GB', ?::text), 0)",
                            city.partnership().id(),
                            word.getKey(),
                            code,
                            code);
                }
            }
            handle.execute(
                    "INSERT INTO core.area (code, kind, authority, name, ward, decile, vintage, residents, latitude, longitude) VALUES"
                            + " ('W1', 'ward', 'E06000045', 'Woolston', 'W1', NULL, NULL, NULL, 50.895, -1.375),"
                            + " ('L1', 'lsoa', 'E06000045', 'Weston', 'W1', 1, 2025, 1500, 50.887, -1.372),"
                            + " ('L9', 'lsoa', 'E06000045', 'Town Quay', 'W1', 9, 2025, 1500, 50.896, -1.405)");
            handle.execute("INSERT INTO core.postcode VALUES"
                    + " ('SO19 9JB', 'E06000045', 'W1', 'L1', 50.887, -1.372),"
                    + " ('SO14 3AJ', 'E06000045', 'W1', 'L9', 50.896, -1.405)");
            handle.execute("INSERT INTO core.organisation_contact (id, tenant_id, audience_id, contact, email)"
                    + " SELECT o.id, o.tenant_id, coalesce(t.support_audience, t.id), 'Maureen', t.slug || '@example.org'"
                    + " FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id");
            handle.execute(
                    "INSERT INTO core.organisation_trust (id, tenant_id, audience_id, trusted, said_at)"
                            + " SELECT o.id, ?, p.members_audience, true, '2026-01-01Z' FROM core.organisation o, core.partnership p"
                            + " WHERE o.tenant_id = ?",
                    svs.id(),
                    pantry.id());
        });
        city.directory().refresh();
    }

    /** Adds the checks about which the law has rules to those that a listing can ask for. */
    public void dbsChecks() {
        city.owner().useHandle(handle -> {
            for (var code : List.of("dbs-basic", "dbs-enhanced", "dbs-enhanced-barred")) {
                handle.execute(
                        "INSERT INTO core.code VALUES (?, 'checks', ?, jsonb_build_object('en-GB', ?::text), 9)",
                        city.partnership().id(),
                        code,
                        code);
            }
        });
        city.directory().refresh();
    }

    /** A coordinator of the tenant. */
    public Binding coordinator(Tenant tenant) {
        var identity = members.computeIfAbsent(tenant.slug(), slug -> city.person(Role.COORDINATOR, tenant));
        return Binding.tenant(city.partnership(), tenant, identity);
    }

    /** The bank at work for the tenant by itself: nobody in person. */
    public Binding job(Tenant tenant) {
        var ticket = UUID.randomUUID();
        city.owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at)"
                                + " VALUES (?, ?, ?, 'volunteering-bank', 'outbox', '2026-01-01Z')",
                        ticket,
                        tenant.id(),
                        tenant.id()));
        return Binding.job(city.partnership(), tenant, ticket).at(NOW);
    }

    /** Runs one of the bank's recurring jobs, so long after today. */
    public void run(Tenant tenant, String name, Duration after) {
        var job = module.jobs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        city.run(job(tenant).at(NOW.plus(after)), job.work());
    }

    public <T> T as(Binding binding, Supplier<T> work) {
        return city.as(binding, work);
    }

    public <T> T as(Tenant tenant, Supplier<T> work) {
        return city.as(coordinator(tenant), work);
    }

    public <T> T asGuest(Supplier<T> work) {
        return city.as(city.guest(), work);
    }

    /** The id of the tenant's own organisation. */
    public UUID organisation(Tenant tenant) {
        return city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT id FROM core.organisation WHERE tenant_id = :id AND NOT hosted")
                .bind("id", tenant.id())
                .mapTo(UUID.class)
                .one());
    }

    /** The address of an organisation's own page, as a letter from the tenant would lead to it. */
    public String groupPage(Tenant keeper, UUID organisation) {
        return as(keeper, () -> core.database()
                .write(tx -> GroupLetters.PAGE
                        + core.links().issue(tx, organisation, GroupLetters.ON_ITS_PAGE, GroupLetters.VALID)));
    }

    /** A live one-off with so many places, a week from now. */
    public OpportunityDetails liveOneOff(Tenant tenant, int places) {
        return as(tenant, () -> bank.listings()
                .write(Listings.of("Pack forty parcels")
                        .oneOff()
                        .places(places)
                        .wanted("live")
                        .command()));
    }

    public OpportunityDetails live(Tenant tenant, WriteOpportunity command) {
        return as(tenant, () -> bank.listings().write(command));
    }

    public static SendInterest amina() {
        return new SendInterest(
                "Amina Rahman", "amina@example.org", null, null, "18-plus", "evening", "Is there a bus?", null, null);
    }

    public static Locale english() {
        return Locale.UK;
    }

    /** One value that no policy limits. */
    public <T> T look(Class<T> type, String sql, Object... args) {
        return city.owner().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < args.length; i++) {
                query.bind(i, args[i]);
            }
            return query.mapTo(type).one();
        });
    }
}
