package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.edge.Problem;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.spi.feature.Texts;

/**
 * Turns whatever a resource throws into a problem. A refusal says what is wrong; anything else is a bug of ours: logged once with the
 * request's id, and nothing of it is told outside.
 */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final Map<Integer, String> CODES = Map.of(
            400, "odd-request",
            401, "sign-in-needed",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported",
            503, "unavailable");

    @Context
    private HttpServletRequest request;

    @Inject
    private FeatureTexts texts;

    @Override
    public Response toResponse(Throwable thrown) {
        var caller = Caller.find(request);
        var locale = caller.map(Caller::locale).orElse(Locale.UK);
        var words = texts.of(caller.map(Caller::feature));
        var refusal = refusal(thrown);
        if (refusal.isPresent()) {
            return answer(wait(refusal.get()), Problem.of(refusal.get(), words, locale));
        }
        if (thrown instanceof WebApplicationException said && said.getResponse().getStatus() < 500) {
            return said.getResponse().getStatus() < 400
                    ? said.getResponse()
                    : answer(said.getResponse(), words, locale);
        }
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "request " + caller.map(Caller::request).orElse("-") + " failed: "
                        + request.getMethod() + " " + request.getRequestURI()
                        + caller.map(Caller::feature).map(id -> " in " + id).orElse(""));
        return answer(Response.noContent(), Problem.of(500, "failed", words, locale));
    }

    /** A refusal that passes with time says when, in minutes. */
    private static Response.ResponseBuilder wait(DomainException refusal) {
        var builder = Response.noContent();
        boolean passes = refusal.code().kind() == ErrorKind.TOO_MANY;
        if (passes && refusal.args().length > 0 && refusal.args()[0] instanceof Long minutes) {
            builder.header(HttpHeaders.RETRY_AFTER, minutes * 60);
        }
        return builder;
    }

    private static Response answer(Response said, Texts words, Locale locale) {
        int status = said.getStatus();
        var builder = Response.status(status);
        var allow = said.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            builder.header(HttpHeaders.ALLOW, allow);
        }
        var code = Optional.ofNullable(CODES.get(status)).orElse("odd-request");
        return answer(builder, Problem.of(status, code, words, locale));
    }

    private static Response answer(Response.ResponseBuilder builder, Problem problem) {
        return builder.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static Optional<DomainException> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
