package org.yourplace.bench.ask;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yourplace.bench.plant.Planted;
import org.yourplace.bench.plant.Planted.Tenant;
import org.yourplace.platform.who.Secrets;

/** Lets a handful of people in: of the largest organisation, of the supporter, of middling and of small ones. */
public final class Callers {
    private static final String PERSON = """
            INSERT INTO core.person (id, partnership_id, email, name, sample, created_at)
            VALUES (?, ?, ?, 'Bench Caller', true, '2020-01-01Z') ON CONFLICT DO NOTHING""";
    private static final String MEMBER = """
            INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since)
            VALUES (?, ?, ?, ?, 'Bench Caller', ?, '{coordinator}', '2020-01-01Z') ON CONFLICT DO NOTHING""";
    private static final String CREDENTIAL = """
            INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, label, issued_at, expires_at)
            VALUES (?, ?, 'token', ?, ?, 'bench', now(), now() + interval '1 day')
            RETURNING (SELECT version FROM core.person WHERE id = person_id)""";

    private Callers() {}

    /** @param admin a superuser */
    public static List<Caller> let(Connection admin, Planted planted, int number) throws SQLException {
        var callers = new ArrayList<Caller>();
        for (var tenant : spread(planted.tenants(), number)) {
            callers.add(caller(admin, planted, tenant));
        }
        return callers;
    }

    /** Takes the tokens back. */
    public static void end(Connection admin, Planted planted) throws SQLException {
        try (var delete =
                admin.prepareStatement("DELETE FROM core.credential WHERE label = 'bench' AND partnership_id = ?")) {
            delete.setLong(1, planted.id());
            delete.executeUpdate();
        }
    }

    /** The largest two, and the rest in equal steps of the logarithm of their rank. */
    private static List<Tenant> spread(List<Tenant> tenants, int number) {
        var chosen = new ArrayList<>(tenants.subList(0, 2));
        for (int i = 1; i < number - 1 && chosen.size() < number; i++) {
            int rank = (int) Math.round(Math.pow(tenants.size() - 1.0, i / (number - 2.0)));
            if (rank > 1 && !chosen.contains(tenants.get(rank))) {
                chosen.add(tenants.get(rank));
            }
        }
        return chosen;
    }

    private static Caller caller(Connection admin, Planted planted, Tenant tenant) throws SQLException {
        var mail = tenant.slug() + "@" + planted.host();
        var person = UUID.nameUUIDFromBytes(mail.getBytes(StandardCharsets.UTF_8));
        var credential = UUID.randomUUID();
        var token = Secrets.word();
        try (var insert = admin.prepareStatement(PERSON)) {
            bind(insert, person, planted.id(), mail);
            insert.executeUpdate();
        }
        try (var insert = admin.prepareStatement(MEMBER)) {
            bind(insert, person, tenant.id(), tenant.id(), person, mail);
            insert.executeUpdate();
        }
        try (var insert = admin.prepareStatement(CREDENTIAL)) {
            bind(insert, credential, planted.id(), Secrets.hash(token), person);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Caller(tenant, credential, row.getLong(1), token);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
