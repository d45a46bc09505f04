package org.yourplace.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/**
 * Signing in and out, registering, confirming, resetting. REST, site and workspace all come through here; each hands over the caller's
 * network address, under which attempts are counted.
 */
public final class Accounts {
    /** A session ends twelve hours after it began. */
    public static final Duration SESSION = Duration.ofHours(12);

    /** An API token lives for at most as many days. */
    public static final int MOST_TOKEN_DAYS = 90;

    private static final Duration CONFIRM_WITHIN = Duration.ofDays(3);
    private static final Duration RESET_WITHIN = Duration.ofHours(1);

    private final Database database;
    private final Bindings bindings;
    private final Identities identities;
    private final Attempts attempts;
    private final SignInLetters letters;
    private final AccountStore store;

    public Accounts(
            Database database,
            Bindings bindings,
            Identities identities,
            Throttle throttle,
            Limits limits,
            SignInLetters letters,
            Clock clock,
            Ids ids) {
        this.database = database;
        this.bindings = bindings;
        this.identities = identities;
        this.attempts = new Attempts(throttle, limits);
        this.letters = letters;
        this.store = new AccountStore(clock, ids);
    }

    /**
     * Opens a session.
     *
     * @param before secret of the session that the browser had until now; it ends, so that nobody who knew it is signed in as well
     */
    public SignedIn signIn(String address, @Nullable String email, @Nullable String password, Optional<String> before) {
        var account = prove(address, email, password);
        before.ifPresent(this::signOut);
        return open(account, "session", "", SESSION);
    }

    /** Opens an API token. */
    public SignedIn token(String address, TokenRequest asked) {
        return open(
                prove(address, asked.email(), asked.password()), "token", asked.label(), Duration.ofDays(asked.days()));
    }

    /** Ends the credential with this secret, at once on this node and on the others with their next request. */
    public void signOut(String secret) {
        inPublic(tx -> store.close(tx, secret));
        identities.forget(partnership(), secret);
    }

    /**
     * Makes an account and mails a link to confirm the address; somebody who has one already is told so by mail and nowhere else.
     *
     * @param keep secret of something that the person sent as a guest; empty for none
     */
    public void register(String address, Registration asked, Locale locale, String keep) {
        attempts.count(partnership().id(), address, given(asked.email()));
        var begun = System.nanoTime();
        var hash = Passwords.hash(given(asked.password()));
        inPublic(tx -> {
            boolean made = store.register(tx, partnership(), asked, hash, locale);
            if (made) {
                mailConfirmation(tx, given(asked.email()), locale, keep);
            } else {
                letters.alreadyRegistered(tx, locale, given(asked.email()));
            }
            return made;
        });
        SameTime.since(begun);
    }

    /** Whether a mailed link to confirm an address still works. */
    public boolean confirmable(String word) {
        return inPublic(tx -> store.redeemable(tx, partnership(), "verify", word));
    }

    /** Whether a mailed link to set a new password still works. */
    public boolean resettable(String word) {
        return inPublic(tx -> store.redeemable(tx, partnership(), "reset", word));
    }

    /** Shows that the address is theirs. Signing in comes after it. */
    public void confirm(String word) {
        inPublic(tx -> store.redeem(tx, partnership(), "verify", word))
                .orElseThrow(() -> new DomainException(AccountError.LINK_SPENT));
    }

    /** Mails a link to set a new password, if there is such an account. */
    public void forgot(String address, @Nullable String email, Locale locale) {
        Violations.of().text("email", email, 1, 254).done();
        var typed = given(email).strip();
        attempts.count(partnership().id(), address, typed);
        var begun = System.nanoTime();
        inPublic(tx -> {
            var account = store.find(tx, partnership(), typed);
            account.ifPresent(known -> {
                var word = store.open(tx, partnership(), known.person(), "reset", "", RESET_WITHIN);
                letters.reset(tx, locale, typed, word.secret());
            });
            return account.isPresent();
        });
        SameTime.since(begun);
    }

    /** Sets a new password with a mailed link and ends every session and token of the person. */
    public void reset(String word, @Nullable String password) {
        var violations = Violations.of();
        NewPassword.check(violations, password);
        violations.done();
        var hash = Passwords.hash(given(password));
        inPublic(tx -> store.resetPassword(tx, partnership(), word, hash))
                .orElseThrow(() -> new DomainException(AccountError.LINK_SPENT));
    }

    private AccountStore.Account prove(String address, @Nullable String email, @Nullable String password) {
        Violations.of()
                .text("email", email, 1, 254)
                .check(password != null && !password.isEmpty(), "password", "required")
                .check(
                        password == null || password.length() <= NewPassword.MOST,
                        "password",
                        "too-long",
                        NewPassword.MOST)
                .done();
        var typed = given(email).strip();
        attempts.count(partnership().id(), address, typed);
        var account = this.<Optional<AccountStore.Account>>inPublic(tx -> store.find(tx, partnership(), typed));
        var hash = account.map(AccountStore.Account::passwordHash).orElse(null);
        if (!Passwords.matches(given(password), hash)) {
            throw new DomainException(AccountError.WRONG_SIGN_IN);
        }
        var known = account.orElseThrow();
        attempts.succeeded(partnership().id(), address, typed);
        if (!known.confirmed()) {
            inPublic(tx -> mailConfirmation(tx, typed, known.locale(), ""));
            throw new DomainException(AccountError.NOT_CONFIRMED);
        }
        return known;
    }

    private boolean mailConfirmation(Tx tx, String email, Locale locale, String keep) {
        var account = store.find(tx, partnership(), email);
        account.ifPresent(known -> {
            var word = store.open(tx, partnership(), known.person(), "verify", "", CONFIRM_WITHIN);
            letters.confirm(tx, locale, email, known.name(), word.secret(), keep);
        });
        return account.isPresent();
    }

    private SignedIn open(AccountStore.Account account, String kind, String label, Duration validFor) {
        return inPublic(tx -> store.open(tx, partnership(), account.person(), kind, label, validFor));
    }

    private Partnership partnership() {
        return bindings.current().partnership();
    }

    /** Account work belongs to nobody's tenant and needs nobody's rights. */
    private <T> T inPublic(Database.Work<T> work) {
        var asking = Binding.ofPublic(partnership());
        var moment = bindings.current().moment();
        return bindings.call(moment == null ? asking : asking.at(moment), () -> database.write(work));
    }

    private static String given(@Nullable String value) {
        if (value == null) {
            throw new DomainException(CoreError.INVALID);
        }
        return value;
    }
}
