package org.yourplace.volunteeringbank.alert;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.application.Contact;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.mail.AlertLetters;

/**
 * What people say about alerts without signing in: that they want to hear of help like a listing's, proved by a letter to the address, and
 * that they want no more of them, by the secret of any letter.
 */
public final class AlertWishes {
    /** Where a letter's holder says so, before its secret. */
    public static final String PAGE = "/volunteer/alerts/";

    private static final String INSERT = """
            INSERT INTO volunteering_bank.alert_wish (id, email, locale, what, skills, causes, times, latitude, longitude, words, holder_hash,
              asked_at)
            VALUES (:id, :email, :locale, :what, :skills::text[], :causes::text[], :times::text[], :latitude::float8, :longitude::float8,
              :words, :hash, core.at())""";

    private final FeatureContext core;
    private final AlertLetters letters;

    public AlertWishes(FeatureContext core) {
        this.core = core;
        letters = new AlertLetters(core);
    }

    /**
     * What the holder of a letter's secret is shown.
     *
     * @param title what it was about
     * @param slug its page, absent when the letter only asks whether the address is right
     * @param confirmed whether the address is known to be right
     * @param stopped whether no alert goes there any more
     */
    public record Seen(String title, @Nullable String slug, boolean confirmed, boolean stopped) {}

    /**
     * Writes down that somebody wants to hear of help like this, and asks the address whether it is right. Refused (404) where nobody tells.
     *
     * @param words what they said yes to, as it was put to them
     */
    public void want(OpportunityDetails listing, String address, String words, Locale locale) {
        var contact = Contact.of(address);
        Violations.of()
                .text("email", address, 1, 254)
                .check(
                        address.isBlank()
                                || contact.map(Contact::email)
                                        .filter(Objects::nonNull)
                                        .isPresent(),
                        "email",
                        "not-a-contact")
                .done();
        var email = Objects.requireNonNull(contact.orElseThrow().email());
        long desk = desk(listing).orElseThrow(DomainException::notFound);
        var secret = core.links().guestSecret();
        var point = listing.point();
        core.database().atDesk(desk, tx -> {
            tx.sql()
                    .createUpdate(INSERT)
                    .bind("id", core.ids().next())
                    .bind("email", email)
                    .bind("locale", locale.toLanguageTag())
                    .bind("what", listing.title())
                    .bind("skills", listing.skills().toArray(String[]::new))
                    .bind("causes", Stream.ofNullable(listing.cause()).toArray(String[]::new))
                    .bind("times", listing.times().toArray(String[]::new))
                    .bind("latitude", point == null ? null : point.latitude())
                    .bind("longitude", point == null ? null : point.longitude())
                    .bind("words", words)
                    .bind("hash", HexFormat.of().formatHex(secret.hash()))
                    .execute();
            letters.isItYou(tx, email, listing, PAGE + secret.word(), locale);
            return true;
        });
    }

    /** Whether somebody supports whoever asks for this help, and so tells people when it is short. */
    public boolean heard(OpportunityDetails listing) {
        return desk(listing).isPresent();
    }

    private Optional<Long> desk(OpportunityDetails listing) {
        return core.database().read(tx -> desk(tx, listing.tenant())).filter(core.switches()::on);
    }

    private static Optional<Long> desk(Tx tx, long tenant) {
        return tx.sql().createQuery("""
                        SELECT d.id FROM core.tenant t JOIN core.tenant d ON d.id = coalesce(t.supporter_id, t.id)
                        WHERE t.id = :id AND EXISTS (SELECT FROM core.tenant s WHERE s.supporter_id = d.id)""").bind("id", tenant).mapTo(Long.class).findOne();
    }

    public Seen see(String secret) {
        return core.links().asHolder(secret, () -> core.database().read(AlertWishes::held));
    }

    /** Stops these letters, or has them again; saying it twice changes nothing. */
    public Seen say(String secret, boolean stop) {
        return core.links().asHolder(secret, () -> {
            boolean known = core.database().write(tx -> tx.sql()
                    .createQuery("SELECT volunteering_bank.say_of_alerts(:id, :stop)")
                    .bind("id", core.ids().next())
                    .bind("stop", stop)
                    .mapTo(Boolean.class)
                    .one());
            if (!known) {
                throw DomainException.notFound();
            }
            return core.database().read(AlertWishes::held);
        });
    }

    private static Seen held(Tx tx) {
        return tx.sql()
                .createQuery("SELECT * FROM volunteering_bank.held_alert()")
                .map((row, context) -> new Seen(
                        row.getString("title"),
                        row.getString("slug"),
                        row.getBoolean("confirmed"),
                        row.getBoolean("stopped")))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }
}
