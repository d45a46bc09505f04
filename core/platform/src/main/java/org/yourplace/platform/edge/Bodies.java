package org.yourplace.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Lets writes through: not too many of them, not too long, and each only once when it says which one it is. */
public final class Bodies {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final Throttle throttle;
    private final Repetition repetition;
    private final Bindings bindings;

    public Bodies(Limits limits, Throttle throttle, KeptAnswers kept, Bindings bindings) {
        this.limits = limits;
        this.throttle = throttle;
        this.repetition = new Repetition(kept);
        this.bindings = bindings;
    }

    void pass(HttpServletRequest request, HttpServletResponse response, Caller caller, Face face, FilterChain chain)
            throws IOException, ServletException, RefusedException {
        if (face == Face.SCIM) {
            directory(request, response, caller, chain);
            return;
        }
        if (!Doorman.writes(request) || face == Face.WORKSPACE) {
            chain.doFilter(request, response);
            return;
        }
        count(caller);
        if (face == Face.SITE) {
            form(request);
            chain.doFilter(request, response);
            return;
        }
        var path = request.getRequestURI();
        var body = ReadBody.of(request, path.endsWith("/import") ? limits.importBytes() : limits.bodyBytes());
        var key = request.getHeader(Repetition.HEADER);
        // a kept answer must not hold a secret
        if (key == null || path.startsWith(Face.API_ROOT + "/auth/") || path.endsWith("/credentials")) {
            chain.doFilter(body, response);
        } else {
            repetition.answer(key, caller, body, response, held -> chain.doFilter(body, held));
        }
    }

    /** A directory goes through a whole staff list: it may ask ten times as much as a person, reading counted. */
    private void directory(HttpServletRequest request, HttpServletResponse response, Caller caller, FilterChain chain)
            throws IOException, ServletException, RefusedException {
        var identity = Objects.requireNonNull(caller.identity());
        refuse(throttle.take("directory " + identity.credential(), limits.directoryPerMinute(), MINUTE));
        chain.doFilter(Doorman.writes(request) ? ReadBody.of(request, limits.bodyBytes()) : request, response);
    }

    /** The container reads a form's fields itself, so its length must be known before. */
    private void form(HttpServletRequest request) throws RefusedException {
        long length = request.getContentLengthLong();
        if (length > limits.bodyBytes()) {
            throw ReadBody.tooLarge(limits.bodyBytes());
        }
        if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            throw RefusedException.of(new DomainException(CoreError.UNREADABLE));
        }
    }

    private void count(Caller caller) throws RefusedException {
        var identity = caller.identity();
        if (identity == null) {
            refuse(throttle.take("guest " + caller.address(), limits.guestWritesPerMinute(), MINUTE));
            return;
        }
        refuse(throttle.take("credential " + identity.credential(), limits.writesPerMinute(), MINUTE));
        var tenant = bindings.current().tenant();
        if (tenant != null) {
            refuse(throttle.take("tenant " + tenant.id(), limits.tenantWritesPerMinute(), MINUTE));
        }
    }

    private static void refuse(Optional<Duration> wait) throws RefusedException {
        if (wait.isPresent()) {
            throw RefusedException.tooMany(wait.get());
        }
    }
}
