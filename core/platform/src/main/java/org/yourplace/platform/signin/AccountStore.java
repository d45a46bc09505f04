package org.yourplace.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;

/** Persons and credentials, through the definer functions that are the only way to them. */
final class AccountStore {
    /** What signing in needs to know. */
    record Account(UUID person, String name, @Nullable String passwordHash, boolean confirmed, Locale locale) {}

    private final Clock clock;
    private final Ids ids;

    AccountStore(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Optional<Account> find(Tx tx, Partnership partnership, String email) {
        return tx.sql()
                .createQuery("SELECT * FROM core.account(:partnership, :email)")
                .bind("partnership", partnership.id())
                .bind("email", email)
                .map((row, context) -> new Account(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getObject("verified_at") != null,
                        Optional.ofNullable(row.getString("locale"))
                                .map(Locale::forLanguageTag)
                                .orElse(partnership.locales().getFirst())))
                .findOne();
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

    SignedIn open(Tx tx, Partnership partnership, UUID person, String kind, String label, Duration validFor) {
        var word = Secrets.word();
        var expires = now().plus(validFor);
        tx.sql()
                .createQuery(
                        "SELECT core.open_credential(:id, :partnership, :kind, :hash, :person, NULL, :label, :at, :expires)")
                .bind("id", ids.next())
                .bind("partnership", partnership.id())
                .bind("kind", kind)
                .bind("hash", Secrets.hash(word))
                .bind("person", person)
                .bind("label", label)
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
