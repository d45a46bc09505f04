package org.yourplace.volunteeringbank.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Point;
import org.yourplace.volunteeringbank.application.Contact;
import org.yourplace.volunteeringbank.match.WishReader;

/**
 * An offer as the person who made it sees it.
 *
 * @param name first name, once they let groups see the offer
 * @param open whether it is matched still
 * @param keepUntil the last day on which it is
 * @param letters whether they want to hear of new listings
 * @param shown whether groups may see first name, area, what and when
 */
public record HeldOffer(
        UUID id,
        String reference,
        LocalDate replyBy,
        String what,
        String when,
        String where,
        String contact,
        @Nullable String name,
        Locale locale,
        boolean open,
        LocalDate keepUntil,
        boolean letters,
        boolean shown,
        Wishes wishes) {
    static HeldOffer of(ResultSet row) throws SQLException {
        return new HeldOffer(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("reply_by", LocalDate.class),
                row.getString("what"),
                row.getString("when_text"),
                row.getString("where_text"),
                row.getString("contact"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("open"),
                row.getObject("keep_until", LocalDate.class),
                row.getBoolean("letters"),
                row.getBoolean("shown"),
                wishes(row));
    }

    /** What was understood when it was sent. */
    public static Wishes wishes(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        var point = row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
        return Wishes.NONE
                .skilled(codes(row, "skills"))
                .caring(codes(row, "causes"))
                .free(codes(row, "times"))
                .saying(WishReader.words(row.getString("what")))
                .from(point, Wishes.USUAL_KM);
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Absent when they gave a number. */
    public @Nullable String email() {
        return Contact.of(contact).map(Contact::email).orElse(null);
    }
}
