package org.yourplace.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Somebody's own second factor: set up with an app, kept with recovery codes, renewed, given up. */
public final class OwnSecondFactor {
    private static final Duration TO_SET_UP = Duration.ofMinutes(30);

    /**
     * How it stands.
     *
     * @param since when it began to be asked for; absent while there is none
     * @param codesLeft how many recovery codes were not used yet
     * @param proved whether the session that asks has proved it
     */
    public record State(@Nullable Instant since, int codesLeft, boolean proved) {
        public boolean on() {
            return since != null;
        }
    }

    /**
     * What an app is given, by camera or by hand.
     *
     * @param seed in base32
     * @param address what the picture says
     */
    public record Shown(String seed, String address) {}

    private final Self self;
    private final Database database;
    private final Identities identities;
    private final SecondFactors factors;
    private final SignInLetters letters;
    private final Clock clock;

    OwnSecondFactor(
            Self self,
            Database database,
            Identities identities,
            SecondFactors factors,
            SignInLetters letters,
            Clock clock) {
        this.self = self;
        this.database = database;
        this.identities = identities;
        this.factors = factors;
        this.letters = letters;
        this.clock = clock;
    }

    public State state() {
        var strong = self.identity().strong();
        return factor().filter(one -> one.confirmed() != null)
                .map(one -> new State(one.confirmed(), one.codesLeft(), strong))
                .orElse(new State(null, 0, false));
    }

    /** Begins to set one up. */
    public void begin(@Nullable String password) {
        self.provePassword(password);
        boolean begun = database.write(tx -> factors.begin(tx, self.person()));
        if (!begun) {
            throw new DomainException(CoreError.ALREADY_EXISTS);
        }
    }

    /** What to give the app, for half an hour after it was begun; empty when there is nothing to set up. */
    public Optional<Shown> shown() {
        var address = database.read(self::address).orElse("");
        return unconfirmed()
                .map(one -> new Shown(
                        one.seed(),
                        OneTimeCodes.address(one.seed(), self.partnership().name(), address)));
    }

    /** The app's first code: from now on one is asked for. Gives the recovery codes, this once. */
    public List<String> confirm(@Nullable String code, Locale locale) {
        self.countCode();
        var factor = unconfirmed().orElseThrow(() -> new DomainException(AccountError.LINK_SPENT));
        var step = OneTimeCodes.step(factor.seed(), digits(code), clock.instant());
        if (step.isEmpty()) {
            throw new DomainException(AccountError.WRONG_CODE);
        }
        var codes = RecoveryCodes.fresh();
        database.<Boolean>write(tx -> {
            boolean confirmed =
                    factors.confirm(tx, self.person(), self.identity().credential(), step.getAsLong(), codes);
            self.address(tx).ifPresent(to -> letters.secondFactorSet(tx, locale, to));
            return confirmed;
        });
        identities.forget(self.identity().credential());
        return codes;
    }

    /** Shows that they hold it, in a session that was opened without. */
    public void prove(@Nullable String code) {
        self.countCode();
        boolean right = database.write(tx -> {
            boolean proved =
                    factors.prove(tx, self.partnership().id(), self.person(), code == null ? "" : code.strip());
            if (proved) {
                call(tx, "SELECT core.strengthen(:credential)");
            }
            return proved;
        });
        if (!right) {
            throw new DomainException(AccountError.WRONG_CODE);
        }
        identities.forget(self.identity().credential());
    }

    /** New recovery codes; those from before open nothing any more. */
    public List<String> renewCodes(@Nullable String password) {
        self.provePassword(password);
        if (!state().on()) {
            throw DomainException.notFound();
        }
        var codes = RecoveryCodes.fresh();
        database.<Boolean>write(tx -> {
            factors.renewCodes(tx, self.person(), codes);
            return true;
        });
        return codes;
    }

    /** Gives it up. Every other session and token ends, and this one counts as strong no more. */
    public void drop(@Nullable String password, Locale locale) {
        self.provePassword(password);
        database.<Boolean>write(tx -> {
            call(tx, "SELECT core.drop_second_factor(:credential)");
            self.address(tx).ifPresent(to -> letters.secondFactorGone(tx, locale, to));
            return true;
        });
        identities.forget(self.identity().credential());
    }

    private void call(org.yourplace.spi.data.Tx tx, String function) {
        tx.sql()
                .createQuery(function)
                .bind("credential", self.identity().credential())
                .mapTo(String.class)
                .list();
    }

    private Optional<SecondFactors.Factor> factor() {
        UUID person = self.person();
        return database.read(tx -> factors.of(tx, self.partnership().id(), person));
    }

    private Optional<SecondFactors.Factor> unconfirmed() {
        return factor().filter(one -> one.confirmed() == null)
                .filter(one -> one.begun().plus(TO_SET_UP).isAfter(clock.instant()));
    }

    private static String digits(@Nullable String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "");
    }
}
