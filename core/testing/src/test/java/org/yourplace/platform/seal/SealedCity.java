package org.yourplace.platform.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Organisations whose trails are sealed with a key that the test holds. */
final class SealedCity {
    static final SealKey KEY = key((byte) 7);

    final EmbeddedDatabase embedded = EmbeddedDatabase.fresh();
    final TestCity city = new TestCity(embedded, "southampton");
    final JtaDatabase database = city.database();
    final Sealer sealer = new Sealer(embedded.jdbi("yp_worker"), KEY, Clock.systemUTC());
    final CoreAudit audit = new CoreAudit(city.ids());
    private final List<Tenant> tenants = new ArrayList<>();
    private final List<Binding> members = new ArrayList<>();

    static SealKey key(byte fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, fill);
        return SealKey.of(Optional.of(Base64.getEncoder().encodeToString(bytes)));
    }

    Tenant tenant(String slug) {
        var tenant = city.tenant(slug);
        tenants.add(tenant);
        members.add(city.member(tenant, Role.COORDINATOR));
        return tenant;
    }

    Binding member(Tenant tenant) {
        return members.get(tenants.indexOf(tenant));
    }

    void write(Tenant tenant, String action, @Nullable String... detail) {
        city.run(
                member(tenant),
                () -> database.write(tx -> {
                    audit.record(tx, action, UUID.randomUUID(), detail);
                    return true;
                }));
    }

    /** Lines of every shape: with several fields, with one, with an empty one, with none. */
    void writeSome(int lines) {
        for (int i = 0; i < lines; i++) {
            for (var tenant : tenants) {
                switch (i % 4) {
                    case 0 -> write(tenant, "listing-published", "title", "Pack \"parcels\" " + i, "places", "10");
                    case 1 -> write(tenant, "interest-started", "reason", null);
                    case 2 -> write(tenant, "setting-changed", "a.b", "", "zz", "é", "b", "x");
                    default -> write(tenant, "people-looked-at");
                }
            }
        }
    }

    List<Finding> findings(Anchor... anchors) {
        try (var connection = embedded.as("yp_owner").getConnection()) {
            return findings(connection, anchors);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<Finding> findings(Connection connection, Anchor... anchors) {
        return report(connection, anchors).findings();
    }

    static Verify.Report report(Connection connection, Anchor... anchors) {
        try {
            return Verify.run(connection, KEY, List.of(anchors));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Jdbi superuser() {
        return embedded.jdbi("postgres");
    }
}
