package org.yourplace.platform.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.audit.CoreAudit;

/** The detail of a line, which may have been erased but not replaced. */
final class Detail {
    /** Columns that {@link #matches} reads, of a table called {@code d} beside one called {@code a}. */
    static final String COLUMNS =
            "d.id AS detail_id, d.salt, d.detail::text AS detail, d.audience_id AS detail_audience";

    private Detail() {}

    /** Whether there is none any more, or it is the one that was written. */
    static boolean matches(ResultSet row) throws SQLException {
        if (row.getObject("detail_id") == null) {
            return true;
        }
        var hash = row.getBytes("detail_hash");
        return hash != null
                && row.getLong("detail_audience") == row.getLong("audience_id")
                && CoreAudit.isDetail(hash, row.getBytes("salt"), fields(row), row.getString("detail"));
    }

    private static List<@Nullable String> fields(ResultSet row) throws SQLException {
        return java.util.Arrays.asList((String[]) row.getArray("fields").getArray());
    }
}
