package org.yourplace.platform.edge;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Ends a request at the edge. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient @Nullable DomainException refusal;
    private final transient @Nullable Duration wait;
    private final transient Set<String> allowed;

    private RefusedException(
            int status, String code, @Nullable DomainException refusal, @Nullable Duration wait, Set<String> allowed) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.refusal = refusal;
        this.wait = wait;
        this.allowed = allowed;
    }

    static RefusedException of(DomainException refusal) {
        return new RefusedException(
                refusal.code().kind().status(), refusal.code().code(), refusal, null, Set.of());
    }

    static RefusedException notFound() {
        return of(DomainException.notFound());
    }

    static RefusedException tooMany(Duration wait) {
        return new RefusedException(429, "too-many", new DomainException(CoreError.TOO_MANY), wait, Set.of());
    }

    /** @param allowed those that the address knows */
    static RefusedException methodNotAllowed(Set<String> allowed) {
        return new RefusedException(405, "method-not-allowed", null, null, allowed);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    DomainException refusal() {
        return refusal;
    }

    /** How long to wait before it may be tried again. */
    @Nullable
    Duration waiting() {
        return wait;
    }

    /** The methods that the address knows; empty when the method is not what is wrong. */
    Set<String> allowed() {
        return allowed;
    }
}
