package org.yourplace.platform.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/**
 * Argon2id with 19 MiB, two passes, one lane. Each hash takes memory and a core for a while, so only a few are made at once: a crowd at
 * the door waits instead of taking the house down.
 */
public final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID, 19);
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private static final int SECONDS_TO_WAIT = 10;

    /** Compared with when there is no account, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    /** The encoded hash, with its parameters and a salt of its own. */
    public static String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON).getResult());
    }

    /** Whether the password belongs to the hash; without a hash it takes as long and is false. */
    public static boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> Password.check(password, hash == null ? NOBODY : hash)
                .with(hash == null ? ARGON : Argon2Function.getInstanceFromHash(hash)));
        return hash != null && same;
    }

    private static <T> T inTurn(Supplier<T> work) {
        try {
            if (!AT_ONCE.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new DomainException(CoreError.UNAVAILABLE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException(CoreError.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }
}
