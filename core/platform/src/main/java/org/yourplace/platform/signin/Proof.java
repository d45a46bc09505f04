package org.yourplace.platform.signin;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/**
 * Proves that somebody is who they say. Every try is counted before anything is hashed: by somebody who was in this account before, with
 * the same browser or from the same network, against that browser or network alone; by a stranger against their network, against the
 * account from that network, and against the account from all strangers together. Whether there is such an account changes none of it.
 */
final class Proof {
    private final PublicWork work;
    private final AccountStore store;
    private final SecondFactors factors;
    private final KnownDevices devices;
    private final Attempts attempts;
    private final SignInLetters letters;

    Proof(
            PublicWork work,
            AccountStore store,
            SecondFactors factors,
            KnownDevices devices,
            Attempts attempts,
            SignInLetters letters) {
        this.work = work;
        this.store = store;
        this.factors = factors;
        this.devices = devices;
        this.attempts = attempts;
        this.letters = letters;
    }

    /** Whose e-mail address and password these are. */
    AccountStore.Account password(Door door, @Nullable String email, @Nullable String password) {
        Violations.of()
                .text("email", email, 1, 254)
                .check(password != null && !password.isEmpty(), "password", "required")
                .check(
                        password == null || password.length() <= NewPassword.MOST,
                        "password",
                        "too-long",
                        NewPassword.MOST)
                .done();
        var typed = String.valueOf(email).strip();
        var partnership = work.partnership().id();
        var device = devices.person(partnership, door.device());
        if (device.isEmpty()) {
            attempts.from(door.address());
        }
        var account = work.<Optional<AccountStore.Account>>write(
                tx -> store.find(tx, work.partnership(), typed, door.address()));
        boolean known =
                device.isPresent() && account.map(AccountStore.Account::person).equals(device);
        var from = known ? browser(door) : door.address();
        if (device.isPresent() && !known) {
            attempts.from(door.address());
        }
        attempts.at(partnership, typed, from);
        if (!known && !account.map(AccountStore.Account::familiar).orElse(false)) {
            attempts.byStranger(partnership, typed, () -> warn(typed));
        }
        if (!Passwords.matches(
                String.valueOf(password),
                account.map(AccountStore.Account::passwordHash).orElse(null))) {
            throw new DomainException(AccountError.WRONG_SIGN_IN);
        }
        attempts.succeeded(partnership, typed, from);
        return account.orElseThrow();
    }

    /** Whether the code belongs to somebody whose password was right. Five tries in a quarter of an hour, for strangers all together. */
    void code(Door door, UUID person, boolean familiar, String code) {
        var partnership = work.partnership().id();
        boolean known = devices.person(partnership, door.device())
                .filter(person::equals)
                .isPresent();
        var from = known ? browser(door) : familiar ? door.address() : "strangers";
        attempts.code(person, from);
        boolean right = work.write(tx -> factors.prove(tx, partnership, person, code));
        if (!right) {
            throw new DomainException(AccountError.WRONG_CODE);
        }
        attempts.codeSucceeded(person, from);
    }

    /** Tells the owner, who may have no idea. Takes as long when there is none. */
    private void warn(String email) {
        var begun = System.nanoTime();
        work.write(tx -> {
            var locale = store.warn(tx, work.partnership(), email);
            locale.ifPresent(language -> letters.guessed(tx, language, email));
            return locale.isPresent();
        });
        SameTime.since(begun);
    }

    private static String browser(Door door) {
        return HexFormat.of().formatHex(Secrets.hash(door.device().orElse("")), 0, 8);
    }
}
