package org.yourplace.platform.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.PersonRef;

/** Somebody who acts for themselves, and what they have to prove again before they change how they sign in. */
final class Self {
    private static final String ADDRESS = "SELECT email FROM core.person WHERE id = core.me()";

    private final Database database;
    private final Bindings bindings;
    private final Attempts attempts;

    Self(Database database, Bindings bindings, Attempts attempts) {
        this.database = database;
        this.bindings = bindings;
        this.attempts = attempts;
    }

    /** The credential they came with; refused for guests and for credentials of one organisation. */
    Identity identity() {
        var asking = bindings.current();
        return asking.identified()
                .filter(found -> asking.context() == Binding.Context.PERSON)
                .orElseThrow(() -> new DomainException(CoreError.SIGN_IN_NEEDED));
    }

    UUID person() {
        return ref().id();
    }

    String name() {
        return ref().name();
    }

    private PersonRef ref() {
        return Optional.ofNullable(identity().person())
                .orElseThrow(() -> new DomainException(CoreError.SIGN_IN_NEEDED));
    }

    Partnership partnership() {
        return bindings.current().partnership();
    }

    /** Compares what they typed with their own password. Five tries in a quarter of an hour for each session. */
    void provePassword(@Nullable String typed) {
        var session = identity().credential().toString();
        attempts.code(person(), session);
        var hash = database.<Optional<String>>read(tx -> tx.sql()
                .createQuery("SELECT core.own_password()")
                .mapTo(String.class)
                .findOne());
        if (typed == null || typed.length() > NewPassword.MOST || !Passwords.matches(typed, hash.orElse(null))) {
            throw new DomainException(AccountError.WRONG_PASSWORD);
        }
        attempts.codeSucceeded(person(), session);
    }

    /** Counts a try at a code within a session. */
    void countCode() {
        attempts.code(person(), identity().credential().toString());
    }

    Optional<String> address(Tx tx) {
        return tx.sql().createQuery(ADDRESS).mapTo(String.class).findOne();
    }

    /** Whether letters to an address are not too many already. */
    boolean mayWrite(String to) {
        return attempts.mayWrite(partnership().id(), to);
    }
}
