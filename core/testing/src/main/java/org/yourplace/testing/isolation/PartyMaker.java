package org.yourplace.testing.isolation;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes a partnership with one tenant, one member with a session, and one mailed link. */
final class PartyMaker {
    private PartyMaker() {}

    static Party make(Handle db, String slug) {
        long partnership = db.createQuery("INSERT INTO core.partnership (slug, name) VALUES (:s, :s) RETURNING id")
                .bind("s", slug)
                .mapTo(Long.class)
                .one();
        long tenant = db.createQuery(
                        "INSERT INTO core.tenant (partnership_id, slug, name, kind) VALUES (:p, :s, :s, 'group') RETURNING id")
                .bind("p", partnership)
                .bind("s", slug)
                .mapTo(Long.class)
                .one();
        var person = UUID.randomUUID();
        db.execute(
                "INSERT INTO core.person (id, partnership_id, email, name, created_at) VALUES (?, ?, ?, 'P', '2020-01-01Z')",
                person,
                partnership,
                slug + "@example.org");
        db.execute(
                "INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since) VALUES (gen_random_uuid(), ?, ?, ?, 'P', 'p', '{member}', '2020-01-01Z')",
                tenant,
                tenant,
                person);
        var object = UUID.randomUUID();
        return new Party(
                partnership,
                tenant,
                credential(db, partnership, "session", person, null, null),
                person,
                credential(db, partnership, "link", null, tenant, object),
                object);
    }

    private static UUID credential(Handle db, long partnership, String kind, UUID person, Long tenant, UUID object) {
        var id = UUID.randomUUID();
        db.createUpdate(
                        "INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, tenant_id, object_id, issued_at, expires_at) VALUES (:id, :p, :kind, sha256(CAST(:id AS text)::bytea), :person, :tenant, :object, '2020-01-01Z', 'infinity')")
                .bind("id", id)
                .bind("p", partnership)
                .bind("kind", kind)
                .bindByType("person", person, UUID.class)
                .bindByType("tenant", tenant, Long.class)
                .bindByType("object", object, UUID.class)
                .execute();
        return id;
    }
}
