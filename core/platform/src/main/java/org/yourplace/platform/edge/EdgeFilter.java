package org.yourplace.platform.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.MDC;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;

/**
 * Stands before everything. In order: is this a proper request; whose door is it; who calls, for whom; is that feature on; is it too much;
 * then the rest runs as that caller. It must be the first filter: what is behind it relies on a {@link Caller} and a binding.
 */
public final class EdgeFilter implements Filter {
    private static final Logger LOG = Logger.getLogger(EdgeFilter.class.getName());
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Doorman doorman;
    private final Gate gate;
    private final Bodies bodies;
    private final Bindings bindings;
    private final Answers answers;
    private final Meter meter;

    public EdgeFilter(Doorman doorman, Gate gate, Bodies bodies, Bindings bindings, Texts texts, Meter meter) {
        this.doorman = doorman;
        this.gate = gate;
        this.bodies = bodies;
        this.bindings = bindings;
        this.answers = new Answers(texts);
        this.meter = meter;
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        var id = id();
        var face = Face.of(request.getRequestURI());
        var locale = Locale.UK;
        response.setHeader("X-Request-Id", id);
        MDC.put(Guard.REQUEST, id);
        SecurityHeaders.add(request, response, face);
        try {
            proper(request, face);
            var caller = doorman.greet(request, response, face, id);
            locale = caller.locale();
            var visit = gate.open(request, caller, face);
            visit.caller().attach(request);
            SecurityHeaders.addForCaches(response, face, caller.identity() != null);
            if (face == Face.SITE) {
                SecurityHeaders.addForPage(response, caller.partnership());
            }
            bindings.call(visit.binding(), () -> pass(request, response, chain, visit, face));
        } catch (RefusedException refused) {
            answers.refuse(request, response, face, locale, refused);
        } catch (Passing passing) {
            passing.rethrow(request, response, face, locale, answers);
        } catch (DomainException refused) {
            answers.refuse(request, response, face, locale, RefusedException.of(refused));
        } catch (RuntimeException | Error bug) {
            LOG.log(
                    Level.SEVERE,
                    bug,
                    () -> "request " + id + " failed: " + request.getMethod() + " " + request.getRequestURI());
            if (!response.isCommitted()) {
                answers.failed(request, response, face, locale);
            }
        } finally {
            MDC.remove(Guard.REQUEST);
            meter.count(face.name().toLowerCase(Locale.ROOT), response.getStatus());
        }
    }

    private Void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Visit visit, Face face) {
        var loader = Thread.currentThread().getContextClassLoader();
        try {
            bodies.pass(request, response, visit.caller(), face, chain);
            return null;
        } catch (IOException | ServletException | RefusedException thrown) {
            throw new Passing(thrown);
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    private static void proper(HttpServletRequest request, Face face) throws RefusedException {
        var methods =
                face == Face.SITE ? PAGE_METHODS : request.getRequestURI().startsWith("/openapi") ? READING : METHODS;
        if (!methods.contains(request.getMethod())) {
            throw RefusedException.methodNotAllowed(methods);
        }
        if (!RequestRule.acceptsPath(request.getRequestURI()) || !RequestRule.acceptsQuery(request.getQueryString())) {
            throw RefusedException.of(new DomainException(EdgeError.ODD_REQUEST));
        }
    }

    private static String id() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Carries a checked exception out of the binding. */
    private static final class Passing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passing(Exception cause) {
            super(cause);
        }

        void rethrow(
                HttpServletRequest request, HttpServletResponse response, Face face, Locale locale, Answers answers)
                throws IOException, ServletException {
            switch (getCause()) {
                case RefusedException refused -> answers.refuse(request, response, face, locale, refused);
                case IOException broken -> throw broken;
                case ServletException failed -> throw failed;
                default -> throw new IllegalStateException(getCause());
            }
        }
    }
}
