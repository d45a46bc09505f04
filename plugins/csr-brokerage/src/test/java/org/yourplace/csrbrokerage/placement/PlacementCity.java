package org.yourplace.csrbrokerage.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/**
 * A partnership with the brokerage switched on: {@code svs} brings together, {@code pantry} (in a priority area) and {@code sail} are
 * charities it supports, {@code council} and {@code harbour} are employers. Real tables, real policies, the real services.
 */
public final class PlacementCity {
    public static final Instant NOW = TestCity.NOW;

    public final TestCity city;
    public final Tenant svs;
    public final Tenant pantry;
    public final Tenant sail;
    public final Tenant council;
    public final Tenant harbour;
    public final FeatureContext core;
    public final Interests interests;
    public final MonitoringOfficer officer;
    public final BrokerDesk desk;
    public final PlacementService placements;
    public final RoleOffers offers;
    public final PlacementWork work;
    private final Map<String, Identity> members = new ConcurrentHashMap<>();

    public PlacementCity() {
        city = new TestCity(EmbeddedDatabase.fresh("csr_brokerage"), "southampton");
        svs = city.tenant("svs");
        pantry = city.tenant("pantry", svs);
        sail = city.tenant("sail", svs);
        council = city.tenant("council");
        harbour = city.tenant("harbour");
        arrange();
        for (var tenant : List.of(svs, pantry, sail, council, harbour)) {
            city.feature(tenant, CsrFeature.ID, true);
        }
        core = city.context(CsrFeature.ID, PlacementCity.class.getClassLoader());
        interests = new Interests(core);
        officer = new MonitoringOfficer(core);
        desk = new BrokerDesk(core, interests);
        placements = new PlacementService(core);
        offers = new RoleOffers(core);
        work = new PlacementWork(core, placements);
    }

    private void arrange() {
        city.owner().useHandle(handle -> {
            handle.execute("UPDATE core.tenant SET kind = 'council' WHERE slug = 'council'");
            for (var word : List.of("skills:bookkeeping", "skills:fundraising", "causes:food", "causes:disability")) {
                var parts = word.split(":");
                handle.execute(
                        "INSERT INTO core.code VALUES (?, ?, ?, jsonb_build_object('en-GB', ?::text), 0)",
                        city.partnership().id(),
                        parts[0],
                        parts[1],
                        parts[1]);
            }
            handle.execute(
                    "INSERT INTO core.area (code, kind, authority, name, ward, decile, vintage, residents, latitude, longitude) VALUES"
                            + " ('W1', 'ward', 'E06000045', 'Woolston', 'W1', NULL, NULL, NULL, 50.895, -1.375),"
                            + " ('L1', 'lsoa', 'E06000045', 'Weston', 'W1', 1, 2025, 1500, 50.887, -1.372),"
                            + " ('L9', 'lsoa', 'E06000045', 'Town Quay', 'W9', 9, 2025, 1500, 50.896, -1.405)");
            handle.execute("INSERT INTO core.organisation_contact (id, tenant_id, audience_id, contact, email)"
                    + " SELECT o.id, o.tenant_id, coalesce(t.support_audience, t.id), 'Maureen', t.slug || '@example.org'"
                    + " FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id");
        });
        city.directory().refresh();
    }

    /** An open need of a charity, so many days old, with its place in an LSOA. */
    public UUID need(Tenant charity, String kind, String title, String lsoa, int days, List<String> skills) {
        var id = UUID.randomUUID();
        var published = NOW.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
        city.owner().useHandle(handle -> handle.createUpdate("""
                                INSERT INTO csr_brokerage.need (id, tenant_id, audience_id, organisation_id, kind, title, summary, skills,
                                  cause, minutes, how_often, lsoa, status, lapses_on, published_at, created_at, updated_at)
                                SELECT :id, :tenant, p.members_audience, o.id, :kind, :title, 'What for', :skills, 'food', 120, 'monthly',
                                  :lsoa, 'open', '2027-01-01', :at, :at, :at FROM core.organisation o, core.partnership p
                                WHERE o.tenant_id = :tenant AND NOT o.hosted""")
                .bind("id", id)
                .bind("tenant", charity.id())
                .bind("kind", kind)
                .bind("title", title)
                .bindArray("skills", String.class, skills)
                .bind("lsoa", lsoa)
                .bind("at", published)
                .execute());
        return id;
    }

    /** Somebody with their own credential, who belongs to organisations, offers bookkeeping and lets the broker suggest them. */
    public Binding candidate(Tenant... places) {
        return candidate(false, places);
    }

    public Binding candidate(boolean councillor, Tenant... places) {
        var me = Binding.person(city.partnership(), city.person(Role.MEMBER, places));
        as(
                me,
                () -> offers.write(new RoleOffer(
                        List.of("trustee", "skill", "mentor"),
                        List.of("bookkeeping"),
                        List.of("food"),
                        List.of(),
                        240,
                        "Ten years of accounts",
                        councillor)));
        as(me, () -> offers.suggest(true, Locale.UK));
        return me;
    }

    public UUID personOf(Binding me) {
        return java.util.Objects.requireNonNull(me.identity()).person().id();
    }

    /** An officer of the tenant. */
    public Binding officer(Tenant tenant, Role role) {
        var identity = members.computeIfAbsent(tenant.slug() + role, slug -> city.person(role, tenant));
        return Binding.tenant(city.partnership(), tenant, identity);
    }

    public Binding coordinator(Tenant tenant) {
        return officer(tenant, Role.COORDINATOR);
    }

    public <T> T as(Binding binding, Supplier<T> work) {
        return city.as(binding, work);
    }

    public <T> T as(Tenant tenant, Supplier<T> work) {
        return city.as(coordinator(tenant), work);
    }

    /** Suggests somebody who says yes; the broker introduces. */
    public UUID introduced(UUID need, Binding candidate) {
        var id = suggested(need, candidate);
        say(candidate, id, Say.of("agreed"));
        as(svs, () -> placements.say(id, Say.of("introduced")));
        return id;
    }

    public UUID suggested(UUID need, Binding candidate) {
        return as(svs, () -> desk.suggest(need, new Suggest(personOf(candidate), "They need your books")))
                .id();
    }

    public PlacementFile say(Binding candidate, UUID id, Say said) {
        return as(candidate, () -> placements.sayMine(id, said));
    }

    /** Agrees to the scope as the candidate reads it. */
    public PlacementFile agree(Binding candidate, UUID id) {
        return as(candidate, () -> placements.sayMine(id, placements.mine(id).agreeing()));
    }

    public PlacementFile say(Tenant tenant, UUID id, Say said) {
        return as(tenant, () -> placements.say(id, said));
    }

    /** The broker at work by itself, so long after today. */
    public void chase(Duration after) {
        atWork(svs, after, work::chase);
    }

    /** An organisation's brokerage at work by itself, so long after today. */
    public void atWork(Tenant tenant, Duration after, Runnable deed) {
        var ticket = UUID.randomUUID();
        city.owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at)"
                                + " VALUES (?, ?, ?, 'csr-brokerage', 'outbox', '2026-01-01Z')",
                        ticket,
                        tenant.id(),
                        tenant.id()));
        city.run(Binding.job(city.partnership(), tenant, ticket).at(NOW.plus(after)), deed);
    }

    /** The council funds an organisation, as its file says. */
    public void funds(Tenant funder, Tenant charity) {
        city.owner().useHandle(handle -> handle.execute("""
                        INSERT INTO core.relationship (id, tenant_id, audience_id, kind, organisation_id, organisation, reference, about,
                          amount, starts, source, noted_at)
                        SELECT gen_random_uuid(), ?, p.members_audience, 'funding', o.id, o.name, 'G-' || o.id, 'Core grant', 500000,
                          '2026-04-01', 'test', '2026-04-01Z' FROM core.organisation o, core.partnership p
                        WHERE o.tenant_id = ? AND NOT o.hosted""", funder.id(), charity.id()));
    }

    /** One value that no policy limits. */
    public <T> @Nullable T look(Class<T> type, String sql, Object... args) {
        return city.owner().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < args.length; i++) {
                query.bind(i, args[i]);
            }
            return query.mapTo(type).one();
        });
    }
}
