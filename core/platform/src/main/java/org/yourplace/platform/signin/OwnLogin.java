package org.yourplace.platform.signin;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/** Somebody's own password and e-mail address. Either is changed by whoever knows the password, and the person is told by mail. */
public final class OwnLogin {
    private static final Duration TO_FOLLOW = Duration.ofHours(24);

    private final Self self;
    private final Database database;
    private final PublicWork work;
    private final Identities identities;
    private final AccountStore store;
    private final SignInLetters letters;

    OwnLogin(
            Self self,
            Database database,
            PublicWork work,
            Identities identities,
            AccountStore store,
            SignInLetters letters) {
        this.self = self;
        this.database = database;
        this.work = work;
        this.identities = identities;
        this.store = store;
        this.letters = letters;
    }

    /** A new password; every other session and token ends. */
    public void changePassword(@Nullable String present, @Nullable String next, Locale locale) {
        var address = database.read(self::address).orElse("");
        var violations = Violations.of();
        NewPassword.check(
                violations, next, address, self.name(), self.partnership().name());
        violations.done();
        self.provePassword(present);
        var hash = Passwords.hash(String.valueOf(next));
        database.<Boolean>write(tx -> {
            tx.sql()
                    .createQuery("SELECT core.set_own_password(:hash, :here)")
                    .bind("hash", hash)
                    .bind("here", self.identity().credential())
                    .mapTo(String.class)
                    .list();
            letters.passwordChanged(tx, locale, address);
            return true;
        });
        identities.forgetAllBut(self.identity());
    }

    /**
     * Mails a link to the address that shall be theirs. The answer is the same when it is somebody's already; that somebody is told by
     * mail.
     */
    public void askForAddress(Door door, @Nullable String password, @Nullable String wanted, Locale locale) {
        var address = wanted == null ? "" : wanted.strip();
        Violations.of()
                .text("email", address, 1, 254)
                .check(address.isEmpty() || Registration.isEmail(address), "email", "not-an-email")
                .done();
        self.provePassword(password);
        var begun = System.nanoTime();
        if (self.mayWrite(address)) {
            var name = self.name();
            database.<Boolean>write(tx -> {
                var taken = store.find(tx, self.partnership(), address, "").filter(AccountStore.Account::confirmed);
                if (taken.isPresent()) {
                    letters.alreadyRegistered(tx, locale, address);
                } else {
                    var link = new AccountStore.Wanted("address", address, TO_FOLLOW, false, door, null, null);
                    store.open(tx, self.partnership(), self.person(), link)
                            .ifPresent(word -> letters.newAddress(tx, locale, address, name, word.secret()));
                }
                return true;
            });
        }
        SameTime.since(begun);
    }

    /** Whether a mailed link to another address still works. */
    public boolean addressChangeable(String word) {
        return work.write(tx -> store.addressChangeable(tx, work.partnership(), word));
    }

    /** Makes the address theirs and tells the one before. */
    public void changeAddress(String word) {
        work.write(tx -> store.changeAddress(tx, work.partnership(), word).map(changed -> {
                    letters.addressChanged(tx, changed.locale(), changed.before(), changed.now());
                    return changed;
                }))
                .orElseThrow(() -> new DomainException(AccountError.LINK_SPENT));
    }
}
