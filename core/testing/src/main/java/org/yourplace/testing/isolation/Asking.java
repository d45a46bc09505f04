package org.yourplace.testing.isolation;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Becomes the application's role and tells the database who asks. */
final class Asking {
    private Asking() {}

    static void member(Handle db, Party party) {
        enter(db, party.partnership(), "tenant", party.tenant(), null, party.credential());
    }

    static void person(Handle db, Party party) {
        enter(db, party.partnership(), "person", null, null, party.credential());
    }

    static void guest(Handle db, Party party) {
        enter(db, party.partnership(), "public", null, null, null);
    }

    static void guestAtDesk(Handle db, Party party) {
        enter(db, party.partnership(), "public", null, party.tenant(), null);
    }

    static void link(Handle db, Party party) {
        enter(db, party.partnership(), "tenant", party.tenant(), null, party.linkCredential());
    }

    static void nobody(Handle db) {
        db.execute("SET LOCAL ROLE yp_app");
    }

    private static void enter(
            Handle db,
            long partnership,
            String context,
            @Nullable Long tenant,
            @Nullable Long desk,
            @Nullable UUID credential) {
        nobody(db);
        db.createQuery(
                        "SELECT core.enter(:partnership, :context, :tenant, :desk, :credential, :version, NULL, NULL, '2026-06-01T09:00Z', false)")
                .bind("partnership", partnership)
                .bind("context", context)
                .bindByType("tenant", tenant, Long.class)
                .bindByType("desk", desk, Long.class)
                .bindByType("credential", credential, UUID.class)
                .bind("version", 2L)
                .mapTo(String.class)
                .findOne();
    }
}
