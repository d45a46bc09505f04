package org.yourplace.volunteeringbank.alert;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.alert.Hearers.Hearer;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityQueries;
import org.yourplace.volunteeringbank.mail.AlertLetters;

/**
 * Writes the letters of an alert, as the body whose they are. One alert at a time: two at once would not see that the other has just
 * written to somebody.
 */
final class AlertPost {
    /** The best so many: more have had their turn when they come. */
    static final int MOST = 200;

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('shortage-alerts'), core.tenant()::integer)::text";
    private static final String CONTACTS = """
            SELECT id, contact, locale, what FROM volunteering_bank.offer WHERE tenant_id = core.tenant() AND id = ANY (CAST(:ids AS uuid[]))
            UNION ALL
            SELECT id, email, locale, what FROM volunteering_bank.alert_wish WHERE tenant_id = core.tenant() AND id = ANY (CAST(:ids AS uuid[]))""";
    private static final String WRITTEN = """
            INSERT INTO volunteering_bank.shortage_letter (id, alert_id, opportunity_id, address_hash, holder_hash, sent_at)
            VALUES (:id, :alert, :listing, :address, :holder, core.at()) ON CONFLICT DO NOTHING""";

    private final FeatureContext core;
    private final Hearers hearers;
    private final OpportunityQueries listings;
    private final AlertLetters letters;

    AlertPost(FeatureContext core) {
        this.core = core;
        hearers = new Hearers(core);
        listings = new OpportunityQueries(core.places());
        letters = new AlertLetters(core);
    }

    private record Reached(String email, Locale locale, String what) {}

    /** Gives how many were written; none when the listing needs nobody any more. */
    int send(Tx tx, UUID alert, UUID listing) {
        tx.sql().createQuery(ALONE).mapTo(String.class).list();
        int sent =
                listings.find(tx, listing).map(found -> write(tx, alert, found)).orElse(0);
        tx.sql()
                .createQuery("SELECT volunteering_bank.alert_sent(:id, :sent)")
                .bind("id", alert)
                .bind("sent", sent)
                .mapTo(Boolean.class)
                .one();
        core.audit().record(tx, "alert-sent", alert, "letters", Integer.toString(sent));
        return sent;
    }

    private int write(Tx tx, UUID alert, OpportunityDetails listing) {
        var chosen = hearers.of(tx, listing.id()).stream()
                .filter(one -> !one.told() && !one.rests())
                .limit(MOST)
                .toList();
        var contacts = contacts(tx, chosen);
        int sent = 0;
        for (var one : chosen) {
            var reached = contacts.get(row(one));
            if (reached != null && write(tx, alert, listing, one, reached)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean write(Tx tx, UUID alert, OpportunityDetails listing, Hearer one, Reached reached) {
        var secret = core.links().guestSecret();
        boolean fresh = tx.sql()
                        .createUpdate(WRITTEN)
                        .bind("id", core.ids().next())
                        .bind("alert", alert)
                        .bind("listing", listing.id())
                        .bind("address", one.key())
                        .bind("holder", HexFormat.of().formatHex(secret.hash()))
                        .execute()
                > 0;
        if (fresh) {
            letters.shortage(
                    tx,
                    reached.email(),
                    listing,
                    one.offer() != null,
                    reached.what(),
                    AlertWishes.PAGE + secret.word(),
                    reached.locale());
        }
        return fresh;
    }

    private static @Nullable UUID row(Hearer one) {
        return one.offer() != null ? one.offer() : one.wish();
    }

    private static Map<UUID, Reached> contacts(Tx tx, List<Hearer> chosen) {
        var contacts = new HashMap<UUID, Reached>();
        tx.sql()
                .createQuery(CONTACTS)
                .bind(
                        "ids",
                        chosen.stream()
                                .flatMap(one -> Stream.ofNullable(row(one)))
                                .map(UUID::toString)
                                .toArray(String[]::new))
                .map((row, context) -> contacts.put(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new Reached(
                                row.getString("contact"),
                                Locale.forLanguageTag(row.getString("locale")),
                                row.getString("what"))))
                .list();
        return contacts;
    }
}
