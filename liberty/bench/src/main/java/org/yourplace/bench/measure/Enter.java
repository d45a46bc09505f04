package org.yourplace.bench.measure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.yourplace.bench.ask.Ask;

/** {@code core.enter} for a question's caller, as the application says it for a read. */
final class Enter {
    static final String SQL = "SELECT core.enter(?, ?, ?, NULL, ?, ?, NULL, NULL, ?, true)";
    static final int PARAMETERS = 6;

    private Enter() {}

    static void bind(PreparedStatement statement, long partnership, Ask question) throws SQLException {
        var caller = question.caller();
        statement.setLong(1, partnership);
        statement.setString(2, question.context());
        statement.setObject(
                3, question.context().equals("tenant") ? caller.tenant().id() : null, Types.BIGINT);
        statement.setObject(4, caller.credential());
        statement.setLong(5, caller.version());
        statement.setObject(6, OffsetDateTime.now(ZoneOffset.UTC));
    }
}
