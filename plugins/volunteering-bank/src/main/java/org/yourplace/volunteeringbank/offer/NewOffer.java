package org.yourplace.volunteeringbank.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.application.Refused;
import org.yourplace.volunteeringbank.match.WishReader;

/**
 * An offer on its way into the body's book.
 *
 * @param read what was understood of it
 * @param hash of the secret that its maker gets
 */
record NewOffer(
        UUID id,
        OfferHelp said,
        WishReader.Read read,
        OfferReceipt receipt,
        @Nullable UUID person,
        @Nullable UUID officer,
        byte[] hash,
        Locale locale,
        Instant at,
        LocalDate keepUntil) {
    private static final String INSERT = """
            INSERT INTO volunteering_bank.offer (id, person_id, reference, reply_by, what, when_text, where_text, contact, created_at, officer,
              channel, holder_hash, locale, keep_until, skills, causes, times, latitude, longitude, area)
            VALUES (:id, CAST(:person AS uuid), :reference, :replyBy, :what, :when, :where, :contact, :at, CAST(:officer AS uuid),
              CASE WHEN CAST(:officer AS uuid) IS NULL THEN 'online' ELSE 'assisted' END, :hash, :locale, :until, :skills::text[],
              :causes::text[], :times::text[], :latitude::float8, :longitude::float8, :area)""";

    UUID add(Tx tx) {
        var wishes = read.wishes();
        var point = wishes.point();
        var insert = tx.sql()
                .createUpdate(INSERT)
                .bind("id", id)
                .bind("person", person == null ? null : person.toString())
                .bind("reference", receipt.reference())
                .bind("replyBy", receipt.replyBy())
                .bind("what", said.what().strip())
                .bind("when", said.when().strip())
                .bind("where", said.where().strip())
                .bind("contact", said.contact().strip())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("officer", officer == null ? null : officer.toString())
                .bind("hash", HexFormat.of().formatHex(hash))
                .bind("locale", locale.toLanguageTag())
                .bind("until", keepUntil)
                .bind("skills", wishes.skills().toArray(String[]::new))
                .bind("causes", wishes.causes().toArray(String[]::new))
                .bind("times", wishes.times().toArray(String[]::new))
                .bind("latitude", point == null ? null : point.latitude())
                .bind("longitude", point == null ? null : point.longitude())
                .bind("area", read.ward());
        Refused.translate(insert::execute);
        return id;
    }
}
