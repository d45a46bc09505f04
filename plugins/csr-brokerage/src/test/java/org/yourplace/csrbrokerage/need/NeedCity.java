package org.yourplace.csrbrokerage.need;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.need.mail.NeedLetters;
import org.yourplace.csrbrokerage.need.offer.OfferHelp;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/**
 * {@code svs} supports {@code pantry} (trusted) and {@code kettle} (new); {@code harbourline} and {@code ledger} are employers. Today is
 * Monday 1 June 2026.
 */
public final class NeedCity {
    private static final Map<String, List<String>> WORDS = Map.of(
            "causes", List.of("food", "nature"),
            "skills", List.of("driving", "bookkeeping"),
            "how-often", List.of("weekly", "monthly"));

    public final TestCity city;
    public final Tenant svs;
    public final Tenant pantry;
    public final Tenant kettle;
    public final Tenant harbourline;
    public final Tenant ledger;
    public final FeatureContext core;
    public final NeedPart part;
    public final NeedServices needs;
    private final Map<String, Binding> members = new ConcurrentHashMap<>();

    public NeedCity() {
        city = new TestCity(EmbeddedDatabase.fresh("csr_brokerage"), "southampton");
        svs = city.tenant("svs");
        pantry = city.tenant("pantry", svs);
        kettle = city.tenant("kettle", svs);
        harbourline = city.tenant("harbourline");
        ledger = city.tenant("ledger");
        arrange();
        for (var tenant : List.of(svs, pantry, kettle, harbourline, ledger)) {
            city.feature(tenant, CsrFeature.ID, true);
        }
        core = city.context(CsrFeature.ID, NeedCity.class.getClassLoader());
        part = new NeedPart(core);
        needs = part.services();
    }

    private void arrange() {
        city.owner().useHandle(db -> {
            WORDS.forEach((list, codes) -> codes.forEach(code -> db.execute(
                    "INSERT INTO core.code VALUES (?, ?, ?, jsonb_build_object('en-GB', ?::text), 0)",
                    city.partnership().id(),
                    list,
                    code,
                    code)));
            db.execute(
                    "INSERT INTO core.area (code, kind, authority, name, ward, decile, vintage, residents, latitude, longitude) VALUES"
                            + " ('W1', 'ward', 'E06000045', 'Woolston', 'W1', NULL, NULL, NULL, 50.895, -1.375),"
                            + " ('L1', 'lsoa', 'E06000045', 'Weston', 'W1', 1, 2025, 1500, 50.887, -1.372)");
            db.execute("INSERT INTO core.postcode VALUES ('SO19 9JB', 'E06000045', 'W1', 'L1', 50.887, -1.372)");
            db.execute("INSERT INTO core.organisation_contact (id, tenant_id, audience_id, contact, email)"
                    + " SELECT o.id, o.tenant_id, coalesce(t.support_audience, t.id), 'Maureen', t.slug || '@example.org'"
                    + " FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id");
            db.execute(
                    "INSERT INTO core.organisation_trust (id, tenant_id, audience_id, trusted, said_at)"
                            + " SELECT o.id, ?, p.members_audience, true, '2026-01-01Z' FROM core.organisation o, core.partnership p"
                            + " WHERE o.tenant_id = ?",
                    svs.id(),
                    pantry.id());
        });
        city.directory().refresh();
    }

    public Binding member(Tenant tenant) {
        return members.computeIfAbsent(tenant.slug(), slug -> city.member(tenant, Role.COORDINATOR));
    }

    public <T> T as(Tenant tenant, Supplier<T> work) {
        return city.as(member(tenant), work);
    }

    public <T> T as(Binding who, Supplier<T> work) {
        return city.as(who, work);
    }

    public <T> T asGuest(Supplier<T> work) {
        return city.as(city.guest(), work);
    }

    /** Runs one of this part's recurring jobs, so long after today. */
    public void run(Tenant tenant, String name, Duration after) {
        var ticket = UUID.randomUUID();
        city.owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at)"
                                + " VALUES (?, ?, ?, 'csr-brokerage', 'outbox', '2026-01-01Z')",
                        ticket,
                        tenant.id(),
                        tenant.id()));
        var job = part.jobs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        city.run(Binding.job(city.partnership(), tenant, ticket).at(TestCity.NOW.plus(after)), job.work());
    }

    public UUID organisation(Tenant tenant) {
        return look(UUID.class, "SELECT id FROM core.organisation WHERE tenant_id = ? AND NOT hosted", tenant.id());
    }

    /** The secret of an organisation's own page, as a letter from the tenant would lead to it. */
    public String link(Tenant keeper, UUID organisation) {
        return as(keeper, () -> core.database()
                .write(tx -> core.links().issue(tx, organisation, Set.of(NeedWriters.LINK_ACTION), NeedLetters.VALID)));
    }

    public <T> T look(Class<T> type, String sql, Object... values) {
        return city.owner().withHandle(db -> {
            var query = db.createQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.mapTo(type).one();
        });
    }

    public long letters(String subject) {
        return look(Long.class, "SELECT count(*) FROM core.letter WHERE subject = ?", subject);
    }

    /** A need of a kind, open to residents too. */
    public static WriteNeed of(NeedKind kind, String title) {
        boolean team = kind == NeedKind.TEAM_DAY;
        return new WriteNeed(
                null,
                kind.code(),
                title,
                "What it is for.",
                kind == NeedKind.SKILL ? List.of("bookkeeping") : List.of(),
                "food",
                240,
                team ? null : "monthly",
                team ? LocalDate.of(2026, 6, 20) : null,
                "SO19 9JB",
                null,
                null,
                team ? 6 : null,
                team ? 20_000L : null,
                team ? "Spades and gloves" : null,
                team ? "Old shoes" : null,
                team ? "Sam" : null,
                true,
                null,
                null);
    }

    public Need open(Tenant tenant, NeedKind kind, String title) {
        return as(tenant, () -> needs.needs().write(of(kind, title)));
    }

    public static OfferHelp help(String name) {
        return new OfferHelp(
                name, name.toLowerCase(java.util.Locale.ROOT) + "@example.org", "I can do that.", "Saturday");
    }
}
