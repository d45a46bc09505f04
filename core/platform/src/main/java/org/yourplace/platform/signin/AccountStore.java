package org.yourplace.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;

/** Persons and credentials, through the definer functions that are the only way to them. */
final class AccountStore {
    /**
     * What signing in needs to know.
     *
     * @param secondFactor whether a code is asked for
     * @param familiar whether they signed in from the same network before
     */
    record Account(
            UUID person,
            String name,
            @Nullable String passwordHash,
            boolean confirmed,
            Locale locale,
            boolean secondFactor,
            boolean familiar) {}

    /** Somebody whose password was right a moment ago. */
    record HalfProved(UUID person, String email, String name, Locale locale, boolean familiar) {}

    /**
     * A credential to open.
     *
     * @param scope the only tenant it reaches; absent for all
     * @param scopes what it is limited to; absent for nothing
     */
    record Wanted(
            String kind,
            String label,
            Duration validFor,
            boolean strong,
            Door door,
            @Nullable Long scope,
            @Nullable Set<String> scopes) {
        static Wanted session(boolean strong, Door door) {
            return new Wanted("session", "", Accounts.SESSION, strong, door, null, null);
        }
    }

    /** An account whose address has become another. */
    record Moved(String before, String now, Locale locale) {}

    private final Clock clock;
    private final Ids ids;

    AccountStore(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Optional<Account> find(Tx tx, Partnership partnership, String email, String address) {
        return tx.sql()
                .createQuery("SELECT * FROM core.account_at(:partnership, :email, :address, :at)")
                .bind("partnership", partnership.id())
                .bind("email", email)
                .bind("address", address)
                .bind("at", now())
                .map((row, context) -> new Account(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getObject("verified_at") != null,
                        locale(row.getString("locale"), partnership),
                        row.getBoolean("second_factor"),
                        row.getBoolean("familiar")))
                .findOne();
    }

    Optional<HalfProved> half(Tx tx, Partnership partnership, String word, String address) {
        return tx.sql()
                .createQuery("SELECT * FROM core.half_proved(:partnership, :hash, :address, :at)")
                .bind("partnership", partnership.id())
                .bind("hash", Secrets.hash(word))
                .bind("address", address)
                .bind("at", now())
                .map((row, context) -> new HalfProved(
                        row.getObject("person_id", UUID.class),
                        row.getString("email"),
                        row.getString("name"),
                        locale(row.getString("locale"), partnership),
                        row.getBoolean("familiar")))
                .findOne();
    }

    /** Opens what was asked for; empty when the organisation it shall be limited to is not theirs. */
    Optional<SignedIn> open(Tx tx, Partnership partnership, UUID person, Wanted wanted) {
        var word = Secrets.word();
        var expires = now().plus(wanted.validFor());
        boolean opened = tx.sql()
                .createQuery("""
                        SELECT core.open_proved(:id, :partnership, :kind, :hash, :person, :scope, string_to_array(:scopes, ','), :label,
                          :strong, :agent, :address, :at, :expires)""")
                .bind("id", ids.next())
                .bind("partnership", partnership.id())
                .bind("kind", wanted.kind())
                .bind("hash", Secrets.hash(word))
                .bind("person", person)
                .bind("scope", wanted.scope())
                .bind("scopes", wanted.scopes() == null ? null : String.join(",", wanted.scopes()))
                .bind("label", wanted.label())
                .bind("strong", wanted.strong())
                .bind("agent", wanted.door().agent())
                .bind("address", wanted.door().address())
                .bind("at", now())
                .bind("expires", expires)
                .mapTo(Boolean.class)
                .one();
        return opened ? Optional.of(new SignedIn(word, expires.toInstant())) : Optional.empty();
    }

    /** Whose account is to be told that somebody guesses: at most once a day. */
    Optional<Locale> warn(Tx tx, Partnership partnership, String email) {
        return tx.sql()
                .createQuery("SELECT locale FROM core.warn(:partnership, :email, :at)")
                .bind("partnership", partnership.id())
                .bind("email", email)
                .bind("at", now())
                .map((row, context) -> locale(row.getString("locale"), partnership))
                .findOne();
    }

    private static Locale locale(@Nullable String tag, Partnership partnership) {
        return tag == null ? partnership.locales().getFirst() : Locale.forLanguageTag(tag);
    }

    /** Makes a person, or overwrites one whose address was never confirmed; false when there is a confirmed one. */
    boolean register(Tx tx, Partnership partnership, Registration asked, String hash, Locale locale) {
        return tx.sql()
                .createQuery("SELECT core.register(:partnership, :person, :email, :name, :hash, :locale, :at)")
                .bind("partnership", partnership.id())
                .bind("person", ids.next())
                .bind("email", asked.email())
                .bind("name", asked.name())
                .bind("hash", hash)
                .bind("locale", locale.toLanguageTag())
                .bind("at", now())
                .mapTo(Boolean.class)
                .one();
    }

    /** A mailed link to confirm an address or to set a new password. */
    SignedIn link(Tx tx, Partnership partnership, UUID person, String kind, Duration validFor) {
        var word = Secrets.word();
        var expires = now().plus(validFor);
        tx.sql()
                .createQuery(
                        "SELECT core.open_credential(:id, :partnership, :kind, :hash, :person, NULL, '', :at, :expires)")
                .bind("id", ids.next())
                .bind("partnership", partnership.id())
                .bind("kind", kind)
                .bind("hash", Secrets.hash(word))
                .bind("person", person)
                .bind("at", now())
                .bind("expires", expires)
                .mapTo(String.class)
                .list();
        return new SignedIn(word, expires.toInstant());
    }

    boolean close(Tx tx, String secret) {
        return tx.sql()
                .createQuery("SELECT core.close_credential(:hash, :at)")
                .bind("hash", Secrets.hash(secret))
                .bind("at", now())
                .mapTo(Boolean.class)
                .one();
    }

    boolean redeemable(Tx tx, Partnership partnership, String kind, String word) {
        return tx.sql()
                .createQuery("SELECT core.redeemable(:partnership, :kind, :hash, :at)")
                .bind("partnership", partnership.id())
                .bind("kind", kind)
                .bind("hash", Secrets.hash(word))
                .bind("at", now())
                .mapTo(Boolean.class)
                .one();
    }

    Optional<UUID> redeem(Tx tx, Partnership partnership, String kind, String word) {
        return tx.sql()
                .createQuery("SELECT core.redeem(:partnership, :kind, :hash, :at)")
                .bind("partnership", partnership.id())
                .bind("kind", kind)
                .bind("hash", Secrets.hash(word))
                .bind("at", now())
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<UUID> resetPassword(Tx tx, Partnership partnership, String word, String hash) {
        return tx.sql()
                .createQuery("SELECT core.reset_password(:partnership, :hash, :password, :at)")
                .bind("partnership", partnership.id())
                .bind("hash", Secrets.hash(word))
                .bind("password", hash)
                .bind("at", now())
                .mapTo(UUID.class)
                .findOne();
    }

    boolean addressChangeable(Tx tx, Partnership partnership, String word) {
        return tx.sql()
                .createQuery("SELECT core.address_changeable(:partnership, :hash, :at)")
                .bind("partnership", partnership.id())
                .bind("hash", Secrets.hash(word))
                .bind("at", now())
                .mapTo(Boolean.class)
                .one();
    }

    Optional<Moved> changeAddress(Tx tx, Partnership partnership, String word) {
        return tx.sql()
                .createQuery("SELECT * FROM core.change_address(:partnership, :hash, :at)")
                .bind("partnership", partnership.id())
                .bind("hash", Secrets.hash(word))
                .bind("at", now())
                .map((row, context) -> new Moved(
                        row.getString("before"), row.getString("now_is"), locale(row.getString("locale"), partnership)))
                .findOne();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
