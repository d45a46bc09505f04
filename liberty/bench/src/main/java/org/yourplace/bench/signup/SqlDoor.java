package org.yourplace.bench.signup;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Signs up by plain JDBC with what the application's transaction writes: BEGIN, core.enter, the booking (whose trigger takes the place), the
 * line and the detail in the trail, the letter and the reading back of the place, all in one message; then COMMIT.
 */
final class SqlDoor implements Door {
    private static final String SQL = """
            SELECT core.enter(?, 'person', NULL, ?, ?, ?, NULL, ?, ?, false);
            INSERT INTO volunteering_bank.booking (id, shift_id, organisation_id, organisation, person_id, holder_hash, reference, locale, created_at,
              age_band, name, email) VALUES (?, ?, ?, 'A group', ?, ?, ?, 'en-GB', ?, '18-plus', ?, ?);
            WITH line AS (INSERT INTO core.audit (id, at, actor, action, subject, fields, detail_hash)
              VALUES (?, core.at(), core.actor(), 'place-booked', ?, '{shift}', ?))
            INSERT INTO core.audit_detail (id, salt, detail) VALUES (?, ?, ?::jsonb);
            INSERT INTO core.letter (id, address, subject, plain, html, about, written_at, state)
              VALUES (?, ?, 'You have a place', ?, ?, ?, core.at(), 'kept');
            SELECT b.id, b.reference, b.state, s.title, s.starts, s.ends FROM volunteering_bank.booking b
              JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id WHERE b.holder_hash = core.holder()""";

    private static final String PLAIN = "You have a place. They expect you. ".repeat(20);
    private static final String HTML = "<p>You have a place. They expect you.</p> ".repeat(65);
    private static final int RESULTS_BEFORE = 4;

    private final Connection connection;
    private final PreparedStatement statement;
    private final long partnership;
    private final SecureRandom random = new SecureRandom();

    SqlDoor(Connection connection, long partnership) throws SQLException {
        this.connection = connection;
        this.partnership = partnership;
        connection.setAutoCommit(false);
        statement = connection.prepareStatement(SQL);
    }

    @Override
    public void signUp(Volunteer volunteer, Session session) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var booking = UUID.randomUUID();
        var trail = UUID.randomUUID();
        var holder = new byte[32];
        random.nextBytes(holder);
        var hash = HexFormat.of().formatHex(holder);
        var reference = hash.substring(0, 8);
        try {
            bind(
                    partnership,
                    session.tenant(),
                    volunteer.credential(),
                    volunteer.version(),
                    hash,
                    now,
                    booking,
                    session.id(),
                    session.organisation(),
                    volunteer.person(),
                    hash,
                    reference,
                    now,
                    volunteer.name(),
                    volunteer.email(),
                    trail,
                    booking,
                    holder,
                    trail,
                    holder,
                    "{\"shift\": \"" + session.id() + "\"}",
                    UUID.randomUUID(),
                    volunteer.email(),
                    PLAIN,
                    HTML,
                    reference);
            statement.execute();
            for (int i = 0; i < RESULTS_BEFORE; i++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                if (!rows.next()) throw new IllegalStateException("no place at " + session.id());
                rows.getString("state");
            }
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(session.id().toString(), refused);
        }
    }

    private void bind(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // it was to be closed
        }
    }
}
