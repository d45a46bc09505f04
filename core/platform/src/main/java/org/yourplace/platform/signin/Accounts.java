package org.yourplace.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/**
 * Signing in and out, registering, confirming, resetting. REST, site and workspace all come through here; each hands over the {@link Door}
 * at which the caller stands.
 *
 * <p>How a guess is answered, for whoever writes a test of it: {@link #signIn} counts first ({@link Attempts}) and hashes afterwards. A
 * refused try ends with {@link AccountError#TOO_MANY_ATTEMPTS} and has cost one look into the database. Strangers to an account, all
 * addresses together, get 20 hashes in a quarter of an hour, one address 10 at one account and {@code sign-in-per-minute} over all.
 * The owner comes in all the while from a network or a browser where they signed in before, and from any other after a mailed link to set
 * a new password, which makes the browser a known one. Counts are kept in memory, on each node by itself.
 */
public final class Accounts {
    /** A session ends twelve hours after it began. */
    public static final Duration SESSION = Duration.ofHours(12);

    /** For so long a browser in which somebody signed in is known. */
    public static final Duration DEVICE = KnownDevices.FOR;

    /** So long after the password the code may follow. */
    public static final Duration HALF = Duration.ofMinutes(5);

    /** An API token lives for at most as many days. */
    public static final int MOST_TOKEN_DAYS = 90;

    private final Identities identities;
    private final Attempts attempts;
    private final SignInLetters letters;
    private final AccountStore store;
    private final MailedLinks links;
    private final KnownDevices devices;
    private final PublicWork work;
    private final Proof proof;

    public Accounts(
            Database database,
            Bindings bindings,
            Identities identities,
            Throttle throttle,
            Limits limits,
            SignInLetters letters,
            Clock clock,
            Ids ids,
            Sealing sealing) {
        this.identities = identities;
        this.attempts = new Attempts(throttle, limits);
        this.letters = letters;
        this.store = new AccountStore(clock, ids);
        this.devices = new KnownDevices(sealing, clock);
        this.work = new PublicWork(database, bindings);
        this.links = new MailedLinks(work, store, letters);
        this.proof = new Proof(work, store, new SecondFactors(sealing, clock), devices, attempts, letters);
    }

    /** Opens a session for somebody without a second factor; whoever has one is refused for want of the code. */
    public SignedIn signIn(String address, @Nullable String email, @Nullable String password, Optional<String> before) {
        return switch (enter(Door.at(address), email, password, before)) {
            case Entry.Open open -> open.session();
            case Entry.Half half -> throw new DomainException(AccountError.SECOND_FACTOR_CODE_NEEDED);
        };
    }

    /**
     * Opens a session, or asks for a code first.
     *
     * @param before secret of the session that the browser had until now; it ends, so that nobody who knew it is signed in as well
     */
    public Entry enter(Door door, @Nullable String email, @Nullable String password, Optional<String> before) {
        var account = confirmed(proof.password(door, email, password), email);
        if (account.secondFactor()) {
            return new Entry.Half(
                    opened(account.person(), new AccountStore.Wanted("half", "", HALF, false, door, null, null)));
        }
        return in(account.person(), AccountStore.Wanted.session(false, door), before);
    }

    /** Opens a session for the code that follows a password. */
    public Entry.Open enterWithCode(Door door, String half, @Nullable String code, Optional<String> before) {
        Violations.of().text("code", code, 1, 60).done();
        var proved = half(door, half).orElseThrow(() -> new DomainException(CoreError.SIGN_IN_NEEDED));
        proof.code(door, proved.person(), proved.familiar(), given(code));
        work.write(tx -> store.close(tx, half));
        return in(proved.person(), AccountStore.Wanted.session(true, door), before);
    }

    /** Whether a code may still follow. */
    public boolean awaitsCode(String half) {
        return half(Door.at(""), half).isPresent();
    }

    /** Opens an API token. */
    public SignedIn token(String address, TokenRequest asked) {
        return token(Door.at(address), asked, null);
    }

    /** Opens an API token. @param organisation the only tenant it shall reach; absent for all */
    public SignedIn token(Door door, TokenRequest asked, @Nullable Long organisation) {
        var account = confirmed(proof.password(door, asked.email(), asked.password()), asked.email());
        if (account.secondFactor()) {
            var code = asked.totp();
            if (code == null) {
                throw new DomainException(AccountError.SECOND_FACTOR_CODE_NEEDED);
            }
            proof.code(door, account.person(), account.familiar(), code);
        }
        var wanted = new AccountStore.Wanted(
                "token",
                given(asked.label()),
                Duration.ofDays(Optional.ofNullable(asked.days()).orElse(1)),
                account.secondFactor(),
                door,
                organisation,
                asked.reach());
        return opened(account.person(), wanted);
    }

    /** Ends the credential with this secret, at once on this node and on the others with their next request. */
    public void signOut(String secret) {
        work.write(tx -> store.close(tx, secret));
        identities.forget(work.partnership(), secret);
    }

    /**
     * Makes an account and mails a link to confirm the address; somebody who has one already is told so by mail and nowhere else.
     *
     * @param keep secret of something that the person sent as a guest; empty for none
     */
    public void register(String address, Registration asked, Locale locale, String keep) {
        var email = given(asked.email());
        attempts.from(address);
        attempts.at(work.partnership().id(), email, address);
        NewPassword.refuse(asked.password(), work.partnership().name());
        var begun = System.nanoTime();
        var hash = Passwords.hash(given(asked.password()));
        boolean mayWrite = attempts.mayWrite(work.partnership().id(), email);
        work.write(tx -> {
            boolean made = store.register(tx, work.partnership(), asked, hash, locale);
            if (made && mayWrite) {
                links.confirm(tx, email, locale, keep);
            } else if (mayWrite) {
                letters.alreadyRegistered(tx, locale, email);
            }
            return made;
        });
        SameTime.since(begun);
    }

    /** Whether a mailed link to confirm an address still works. */
    public boolean confirmable(String word) {
        return work.write(tx -> store.redeemable(tx, work.partnership(), "verify", word));
    }

    /** Whether a mailed link to set a new password still works. */
    public boolean resettable(String word) {
        return work.write(tx -> store.redeemable(tx, work.partnership(), "reset", word));
    }

    /** Shows that the address is theirs. Signing in comes after it. @return the word by which the browser is known from now on */
    public String confirm(String word) {
        var person = work.write(tx -> store.redeem(tx, work.partnership(), "verify", word))
                .orElseThrow(() -> new DomainException(AccountError.LINK_SPENT));
        return devices.word(work.partnership().id(), person);
    }

    /** Mails a link to set a new password, if there is such an account. */
    public void forgot(String address, @Nullable String email, Locale locale) {
        Violations.of().text("email", email, 1, 254).done();
        var typed = given(email).strip();
        attempts.from(address);
        attempts.at(work.partnership().id(), typed, address);
        var begun = System.nanoTime();
        if (attempts.mayWrite(work.partnership().id(), typed)) {
            work.write(tx -> links.reset(tx, typed, address, locale));
        }
        SameTime.since(begun);
    }

    /**
     * Sets a new password with a mailed link and ends every session and token of the person. A second factor stays.
     *
     * @return the word by which the browser is known from now on: whoever holds the link holds the mailbox
     */
    public String reset(String word, @Nullable String password) {
        var violations = Violations.of();
        NewPassword.check(violations, password, work.partnership().name());
        violations.done();
        var hash = Passwords.hash(given(password));
        var person = work.write(tx -> store.resetPassword(tx, work.partnership(), word, hash))
                .orElseThrow(() -> new DomainException(AccountError.LINK_SPENT));
        return devices.word(work.partnership().id(), person);
    }

    private Optional<AccountStore.HalfProved> half(Door door, String word) {
        return word.length() > 200
                ? Optional.empty()
                : work.write(tx -> store.half(tx, work.partnership(), word, door.address()));
    }

    private AccountStore.Account confirmed(AccountStore.Account account, @Nullable String email) {
        if (!account.confirmed()) {
            work.write(tx -> links.confirm(tx, given(email).strip(), account.locale(), ""));
            throw new DomainException(AccountError.NOT_CONFIRMED);
        }
        return account;
    }

    private Entry.Open in(UUID person, AccountStore.Wanted session, Optional<String> before) {
        before.ifPresent(this::signOut);
        return new Entry.Open(
                opened(person, session), devices.word(work.partnership().id(), person));
    }

    private SignedIn opened(UUID person, AccountStore.Wanted wanted) {
        return work.write(tx -> store.open(tx, work.partnership(), person, wanted))
                .orElseThrow(() -> new DomainException(AccountError.NOT_THEIR_ORGANISATION));
    }

    private static String given(@Nullable String value) {
        if (value == null) {
            throw new DomainException(CoreError.INVALID);
        }
        return value;
    }
}
