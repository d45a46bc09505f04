package org.yourplace.platform.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one place of an entry shares with somebody's wishes: numbers and no words, as {@code core.matching} counts them.
 *
 * @param km from where they start, absent without a point or a place
 * @param home whether it is done from home
 * @param words whether one of their words stands in it
 * @param timed whether it says when
 * @param asked how many checks it asks for
 * @param held how many of these they hold
 * @param priority share of priority areas among the areas that it serves
 */
record Shared(
        UUID subject,
        int spot,
        String kind,
        @Nullable Double km,
        boolean home,
        int skills,
        int causes,
        boolean words,
        int times,
        boolean timed,
        int access,
        int languages,
        int asked,
        int held,
        @Nullable Integer minimumAge,
        double priority) {

    /** A row of {@code core.matching}. @param placed whether somebody said where from; else how far is nobody's to say */
    static Shared of(ResultSet row, boolean placed) throws SQLException {
        return new Shared(
                row.getObject("subject", UUID.class),
                row.getInt("spot"),
                row.getString("kind"),
                placed ? row.getObject("km", Double.class) : null,
                row.getBoolean("home"),
                row.getInt("skills"),
                row.getInt("causes"),
                row.getBoolean("words"),
                row.getInt("times"),
                row.getBoolean("timed"),
                row.getInt("access"),
                row.getInt("languages"),
                row.getInt("asked"),
                row.getInt("held"),
                row.getObject("minimum_age", Integer.class),
                row.getDouble("priority"));
    }
}
