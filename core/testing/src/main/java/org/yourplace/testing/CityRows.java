package org.yourplace.testing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.who.Role;

/** The rows that make a {@link TestCity}, written as the tables' owner: no policy, and no service, stands in between. */
final class CityRows {
    private static final OffsetDateTime NOW = TestCity.NOW.atOffset(ZoneOffset.UTC);

    private final Jdbi owner;
    private final long partnership;

    CityRows(Jdbi owner, String slug) {
        this.owner = owner;
        this.partnership = owner.withHandle(handle -> handle.createQuery(
                        "INSERT INTO core.partnership (slug, name, authorities) VALUES (:slug, :slug, '{E06000045}') RETURNING id")
                .bind("slug", slug)
                .mapTo(Long.class)
                .one());
    }

    long partnership() {
        return partnership;
    }

    long tenant(String slug) {
        long id = owner.withHandle(handle -> handle.createQuery(
                        "INSERT INTO core.tenant (partnership_id, slug, name, kind) VALUES (:partnership, :slug, :slug, 'group') RETURNING id")
                .bind("partnership", partnership)
                .bind("slug", slug)
                .mapTo(Long.class)
                .one());
        organisation(id, slug, false);
        return id;
    }

    void supports(Tenant supporter, Tenant supported) {
        owner.useHandle(handle -> {
            long audience = handle.createQuery(
                            "UPDATE core.tenant SET supporter_id = :supporter, support_audience = nextval('core.party_id') WHERE id = :id RETURNING support_audience")
                    .bind("supporter", supporter.id())
                    .bind("id", supported.id())
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(
                            "INSERT INTO core.audience_reader (audience_id, tenant_id, reason, reads_from) VALUES (:audience, :supporter, 'support', '2020-01-01Z')")
                    .bind("audience", audience)
                    .bind("supporter", supporter.id())
                    .execute();
        });
    }

    UUID organisation(long tenant, String slug, boolean hosted) {
        var id = UUID.randomUUID();
        owner.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO core.organisation (id, tenant_id, audience_id, slug, name, hosted) SELECT :id, :tenant, public_audience, :slug, :slug, :hosted FROM core.partnership WHERE id = :partnership")
                .bind("id", id)
                .bind("tenant", tenant)
                .bind("slug", slug)
                .bind("hosted", hosted)
                .bind("partnership", partnership)
                .execute());
        return id;
    }

    void feature(Tenant tenant, String feature, boolean on) {
        owner.useHandle(handle -> {
            handle.createUpdate(
                            "INSERT INTO core.partnership_feature VALUES (:partnership, :feature, 'allowed') ON CONFLICT DO NOTHING")
                    .bind("partnership", partnership)
                    .bind("feature", feature)
                    .execute();
            handle.createUpdate(
                            "INSERT INTO core.tenant_feature (tenant_id, audience_id, feature, enabled, changed_at) VALUES (:tenant, :tenant, :feature, :on, :at) ON CONFLICT (tenant_id, feature) DO UPDATE SET enabled = EXCLUDED.enabled")
                    .bind("tenant", tenant.id())
                    .bind("feature", feature)
                    .bind("on", on)
                    .bind("at", NOW)
                    .execute();
        });
    }

    /** A person with a live session; gives its secret. */
    String person(Role role, Tenant... tenants) {
        var person = UUID.randomUUID();
        var secret = Secrets.word();
        owner.useHandle(handle -> {
            handle.createUpdate(
                            "INSERT INTO core.person (id, partnership_id, email, name, created_at) VALUES (:id, :partnership, :email, 'Sam Sample', :at)")
                    .bind("id", person)
                    .bind("partnership", partnership)
                    .bind("email", person + "@example.org")
                    .bind("at", NOW)
                    .execute();
            for (var tenant : List.of(tenants)) {
                handle.createUpdate(
                                "INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since) VALUES (gen_random_uuid(), :tenant, :tenant, :person, 'Sam Sample', 'sam@example.org', ARRAY[:role], '2020-01-01Z')")
                        .bind("tenant", tenant.id())
                        .bind("person", person)
                        .bind("role", role.code())
                        .execute();
            }
            handle.createUpdate(
                            "INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, issued_at, expires_at) VALUES (gen_random_uuid(), :partnership, 'session', :hash, :person, :at, 'infinity')")
                    .bind("partnership", partnership)
                    .bind("hash", Secrets.hash(secret))
                    .bind("person", person)
                    .bind("at", NOW)
                    .execute();
        });
        return secret;
    }
}
