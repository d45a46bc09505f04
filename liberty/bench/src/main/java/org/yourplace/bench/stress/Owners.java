package org.yourplace.bench.stress;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.signin.AccountError;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.Door;
import org.yourplace.platform.signin.Entry;
import org.yourplace.platform.signin.Passwords;
import org.yourplace.platform.signin.SignInLetters;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.testing.TestCity;

/** People with accounts, and the one door to them. */
final class Owners {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final TestCity city;
    private final Accounts accounts;
    private final List<String> emails = new ArrayList<>();

    Owners(TestCity city, Throttle throttle, int number) {
        this.city = city;
        this.accounts = new Accounts(
                city.database(),
                city.bindings(),
                city.identities(),
                throttle,
                Limits.DEFAULT,
                new SignInLetters((tx, letter, locale) -> {}, BundleTexts.core()),
                city.clock(),
                UUID::randomUUID,
                Sealing.of(Optional.of(KEY)));
        for (int i = 0; i < number; i++) {
            emails.add(open(i));
        }
    }

    private String open(int number) {
        var email = "owner-" + number + "@example.org";
        city.owner().useHandle(handle -> handle.createUpdate("""
                        INSERT INTO core.person (id, partnership_id, email, name, password_hash, verified_at, created_at)
                        VALUES (gen_random_uuid(), :partnership, :email, 'Ada Owner', :hash, '2020-01-01Z', '2020-01-01Z')""")
                .bind("partnership", city.partnership().id())
                .bind("email", email)
                .bind("hash", Passwords.hash(password(number)))
                .execute());
        return email;
    }

    int number() {
        return emails.size();
    }

    static String password(int owner) {
        return "tea on green number " + owner * 7919;
    }

    /** Tries to sign in; empty when it succeeded. */
    Optional<ErrorCode> trySignIn(String address, int owner, String password) {
        try {
            city.run(city.guest(), () -> accounts.signIn(address, emails.get(owner), password, Optional.empty()));
            return Optional.empty();
        } catch (DomainException refused) {
            return Optional.of(refused.code());
        }
    }

    /** Signs in and gives the word by which the browser is known from then on. */
    String browser(String address, int owner) {
        return enter(Door.at(address), owner).device();
    }

    boolean comesInWithBrowser(String address, int owner, String browser) {
        try {
            enter(new Door(address, Optional.of(browser), ""), owner);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private Entry.Open enter(Door door, int owner) {
        return city.as(city.guest(), () -> switch (accounts.enter(
                door, emails.get(owner), password(owner), Optional.empty())) {
            case Entry.Open open -> open;
            case Entry.Half half -> throw new IllegalStateException("nobody here has a second factor");
        });
    }

    boolean comesIn(String address, int owner) {
        var refusal = trySignIn(address, owner, password(owner));
        if (refusal.isPresent() && refusal.get() != AccountError.TOO_MANY_ATTEMPTS) {
            throw new IllegalStateException("the owner's own password: " + refusal.get());
        }
        return refusal.isEmpty();
    }
}
