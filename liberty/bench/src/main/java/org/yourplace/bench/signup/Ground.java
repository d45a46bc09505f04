package org.yourplace.bench.signup;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yourplace.bench.plant.Planted;
import org.yourplace.platform.who.Secrets;

/** Plants people and shifts, as a superuser, and takes both away again. */
final class Ground {
    private static final String PERSON = """
            INSERT INTO core.person (id, partnership_id, email, name, sample, created_at)
            VALUES (?, ?, ?, ?, true, '2020-01-01Z') ON CONFLICT DO NOTHING""";
    private static final String CREDENTIAL = """
            INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, label, issued_at, expires_at)
            VALUES (?, ?, 'token', ?, ?, 'bench', now(), now() + interval '1 day')
            RETURNING (SELECT version FROM core.person WHERE id = person_id)""";

    /** Shifts of a public listing each, one after another from a week from now; their note tells them from others. */
    private static final String SHIFTS = """
            INSERT INTO volunteering_bank.shift (id, tenant_id, audience_id, opportunity_id, organisation_id, starts, ends, capacity, waits, note,
              created_at, updated_at)
            SELECT gen_random_uuid(), o.tenant_id, o.audience_id, o.id, o.organisation_id, now() + interval '7 days' + o.number * interval '3 hours',
              now() + interval '7 days 2 hours' + o.number * interval '3 hours', ?, true, 'bench', now(), now()
            FROM (SELECT row_number() OVER () AS number, * FROM volunteering_bank.opportunity WHERE audience_id = ? AND status = 'live' AND closes = 'infinity'
              AND coalesce(minimum_age, 0) <= 18 ORDER BY id LIMIT ?) o
            RETURNING id, tenant_id, organisation_id""";

    private final Connection admin;
    private final Planted planted;

    Ground(Connection admin, Planted planted) {
        this.admin = admin;
        this.planted = planted;
    }

    List<Volunteer> volunteers(int number) throws SQLException {
        var all = new ArrayList<Volunteer>();
        for (int i = 0; i < number; i++) {
            all.add(volunteer(i));
        }
        return all;
    }

    private Volunteer volunteer(int number) throws SQLException {
        var email = "volunteer" + number + "@" + planted.host();
        var name = "Volunteer " + number;
        var person = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
        var credential = UUID.randomUUID();
        var token = Secrets.word();
        try (var insert = admin.prepareStatement(PERSON)) {
            bind(insert, person, planted.id(), email, name);
            insert.executeUpdate();
        }
        try (var insert = admin.prepareStatement(CREDENTIAL)) {
            bind(insert, credential, planted.id(), Secrets.hash(token), person);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Volunteer(person, credential, row.getLong(1), token, name, email);
            }
        }
    }

    /** So many fresh shifts with so many places each, and a waiting list. */
    List<Session> sessions(int number, int capacity) throws SQLException {
        try (var insert = admin.prepareStatement(SHIFTS)) {
            bind(insert, capacity, planted.publicAudience(), number);
            try (var rows = insert.executeQuery()) {
                var sessions = new ArrayList<Session>();
                while (rows.next()) {
                    sessions.add(
                            new Session(rows.getObject(1, UUID.class), rows.getLong(2), rows.getObject(3, UUID.class)));
                }
                return sessions;
            }
        }
    }

    /** Places over the capacity, or counted otherwise than they stand; nothing when all is well. */
    long wrong() throws SQLException {
        return count("""
                SELECT count(*) FROM volunteering_bank.shift s WHERE s.note = 'bench' AND (s.taken > s.capacity
                  OR s.taken <> (SELECT count(*) FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.state = 'booked')
                  OR s.waiting <> (SELECT count(*) FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.state = 'waiting'))""");
    }

    long booked() throws SQLException {
        return count("SELECT coalesce(sum(taken + waiting), 0) FROM volunteering_bank.shift WHERE note = 'bench'");
    }

    private long count(String sql) throws SQLException {
        try (var statement = admin.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes away the shifts and what was booked. */
    void clear() throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(
                    "CREATE TEMP TABLE IF NOT EXISTS bench_shift AS SELECT id FROM volunteering_bank.shift WHERE note = 'bench'");
            for (var table : List.of("booking_step", "booking")) {
                statement.execute(
                        "DELETE FROM volunteering_bank." + table + " WHERE shift_id IN (SELECT id FROM bench_shift)");
            }
            statement.execute("DELETE FROM volunteering_bank.shift WHERE id IN (SELECT id FROM bench_shift)");
            statement.execute("DROP TABLE bench_shift");
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
