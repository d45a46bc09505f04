package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.sso.Finding;
import org.yourplace.platform.sso.SignOnChange;
import org.yourplace.platform.sso.SignOnServlet;
import org.yourplace.platform.sso.SignOnSetup;
import org.yourplace.platform.sso.SingleSignOn;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** How an organisation's people sign in with its own accounts. */
@Path("/tenants/{tenant}/single-sign-on")
@ApplicationScoped
public class SingleSignOnResource {
    /** A trial calls somebody else's server: one for so many ordinary writes. */
    private static final int WRITES_A_TRIAL = 12;

    @Inject
    private SingleSignOn signOn;

    @Inject
    private Bindings bindings;

    @Inject
    private Throttle throttle;

    @Inject
    private Limits limits;

    @Context
    private HttpServletRequest request;

    /** As it stands, with the address that the provider has to send people back to. */
    public record Read(URI redirectAddress, SignOnSetup signOn) {}

    /** What was looked at, in order. */
    public record Tried(boolean good, List<Look> findings) {}

    /** One thing that was looked at; {@code detail} says in words what is wrong and whom to tell. */
    public record Look(String code, boolean good, String detail) {}

    @GET
    public Read read() {
        return new Read(redirect(), signOn.read().orElseThrow(DomainException::notFound));
    }

    @PUT
    public Read save(SignOnChange asked) {
        return new Read(redirect(), signOn.save(asked));
    }

    @DELETE
    public void remove() {
        signOn.remove();
    }

    /** Asks the provider what can be asked without anybody signing in. */
    @POST
    @Path("/test")
    public Tried tryOut() {
        var tenant = Optional.ofNullable(bindings.current().tenant()).orElseThrow(DomainException::notFound);
        if (throttle.take("sign-on trial " + tenant.id(), trialsPerMinute(), Duration.ofMinutes(1))
                .isPresent()) {
            throw new DomainException(CoreError.TOO_MANY);
        }
        var findings = signOn.tryOut(redirect());
        return new Tried(
                findings.stream().allMatch(Finding::good),
                findings.stream()
                        .map(one -> new Look(one.code(), one.good(), words(one)))
                        .toList());
    }

    private int trialsPerMinute() {
        return Math.max(1, limits.writesPerMinute() / WRITES_A_TRIAL);
    }

    private String words(Finding finding) {
        return BundleTexts.core()
                .get(
                        Caller.of(request).locale(),
                        "sign-on.found." + finding.code(),
                        finding.args().toArray());
    }

    private URI redirect() {
        var tenant = Optional.ofNullable(bindings.current().tenant()).orElseThrow(DomainException::notFound);
        return SignOnServlet.redirect(request, tenant);
    }
}
