package org.yourplace.e2e;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A credential put into the database by hand: what a sign-on, a directory or a person may have made, as somebody who stole it holds it. */
record PlantedKey(RunningHouse house, String email, String tenant) {
    private static final String PLANT = """
            INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, tenant_id, method, scopes, label, issued_at, expires_at)
            SELECT gen_random_uuid(), t.partnership_id, :kind, :hash, CASE WHEN :kind <> 'scim' THEN p.id END, t.id, :method, :scopes::text[],
              'planted', now() - interval '1 minute', now() + interval '1 day'
            FROM core.tenant t JOIN core.person p ON p.partnership_id = t.partnership_id AND p.email = :email WHERE t.slug = :tenant""";

    Api ofSignOn() {
        return plant("session", "sso", null);
    }

    Api ofDirectory() {
        return plant("scim", "password", null);
    }

    Api forOneOrganisation() {
        return plant("token", "password", null);
    }

    Api reading(String feature) {
        return plant("token", "password", new String[] {feature + ":read"});
    }

    private Api plant(String kind, String method, String[] scopes) {
        var word = UUID.randomUUID().toString() + UUID.randomUUID();
        int planted = Inside.of(house).withHandle(db -> db.createUpdate(PLANT)
                .bind("kind", kind)
                .bind("hash", sha256(word))
                .bind("method", method)
                .bind("scopes", scopes == null ? null : "{" + String.join(",", scopes) + "}")
                .bind("email", email)
                .bind("tenant", tenant)
                .execute());
        if (planted != 1) {
            throw new IllegalStateException(email + " and " + tenant + " make " + planted + " keys");
        }
        return Api.with(house, word);
    }

    private static byte[] sha256(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
