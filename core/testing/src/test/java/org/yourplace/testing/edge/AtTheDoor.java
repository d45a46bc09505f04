package org.yourplace.testing.edge;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.EdgeFilter;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A city with a door, before which everybody stands who asks for something. */
abstract class AtTheDoor {
    static final Logger QUIET = Logger.getLogger(EdgeFilter.class.getName());

    static TestCity city;
    static Tenant svs;
    static Tenant other;

    final Door door = new Door(city, Limits.DEFAULT);

    @BeforeAll
    static void a_city_with_a_door() {
        // what breaks here is meant to; nobody needs to read it
        QUIET.setLevel(Level.OFF);
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        svs = city.tenant("svs");
        other = city.tenant("other");
        city.feature(svs, "awards", true);
        city.feature(other, "funding", true);
        city.owner().useHandle(handle -> {
            handle.execute("UPDATE core.partnership SET locales = '{en-GB,pl}'");
            handle.execute("INSERT INTO core.partnership_host SELECT 'city.example', id FROM core.partnership");
        });
        city.directory().refresh();
    }

    @AfterAll
    static void loud_again() {
        QUIET.setLevel(null);
    }

    /** A live session of a new member; gives its secret. */
    static String member(Tenant tenant) {
        var identity = city.person(Role.ADMINISTRATOR, tenant);
        return replaceSecret(identity.credential());
    }

    static String replaceSecret(UUID credential) {
        var secret = Secrets.word();
        city.owner().useHandle(handle -> handle.createUpdate("UPDATE core.credential SET hash = :hash WHERE id = :id")
                .bind("hash", Secrets.hash(secret))
                .bind("id", credential)
                .execute());
        return secret;
    }

    static Exchange once(String key, String body) {
        return Exchange.of("POST", "/api/v1/awards/rounds")
                .header("Idempotency-Key", key)
                .body(body);
    }
}
