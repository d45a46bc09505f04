package org.yourplace.volunteeringbank.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.offer.HeldOffer;

/**
 * What the signed-in person has said of themselves: how old they are, what they offered last, which checks they hold. One statement.
 *
 * @param age as they said it within a year
 * @param wishes absent when they said nothing that could fit
 */
public record Asking(@Nullable AgeBand age, @Nullable Wishes wishes) {
    /** Nobody, or somebody of whom nothing is known. */
    public static final Asking NOBODY = new Asking(null, null);

    private static final String SAID = """
            SELECT (SELECT a.age_band FROM volunteering_bank.application a WHERE a.person_id = core.me()
                AND a.created_at > core.at() - interval '1 year' ORDER BY a.created_at DESC LIMIT 1) AS age_band,
              ARRAY(SELECT DISTINCT c.kind FROM volunteering_bank.held_check c WHERE c.person_id = core.me() AND c.ended_at IS NULL
                AND c.status = 'seen' AND (c.expires_on IS NULL OR c.expires_on > core.at()::date)) AS checks,
              f.id, f.what, f.skills, f.causes, f.times, f.latitude, f.longitude
            FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT * FROM volunteering_bank.offer o WHERE o.person_id = core.me() AND o.state = 'open'
              AND o.keep_until >= core.at()::date ORDER BY o.created_at DESC, o.id LIMIT 1) f ON true""";

    public static Asking of(Tx tx) {
        return tx.sql().createQuery(SAID).map((row, context) -> of(row)).one();
    }

    private static Asking of(ResultSet row) throws SQLException {
        var age = row.getString("age_band");
        var checks = List.of((String[]) row.getArray("checks").getArray());
        boolean offered = row.getString("id") != null;
        var wishes = offered ? HeldOffer.wishes(row) : Wishes.NONE;
        return new Asking(
                age == null ? null : AgeBand.of(age).orElse(null),
                offered || !checks.isEmpty() ? wishes.holding(checks) : null);
    }
}
