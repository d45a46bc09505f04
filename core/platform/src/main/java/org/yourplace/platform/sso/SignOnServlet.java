package org.yourplace.platform.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.SessionCookie;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.signin.Accounts;

/**
 * {@code /sign-in/with/{organisation}} leads to its provider, {@code /sign-in/with/{organisation}/back} is where the provider sends
 * people back to. Both only ever redirect.
 */
@WebServlet(name = "sign-on", urlPatterns = "/sign-in/with/*")
public class SignOnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "__Host-yp-sso";
    private static final String BACK = "/back";

    @Inject
    private transient SignOns signOns;

    @Inject
    private transient Directory directory;

    @Inject
    private transient Sealing sealing;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Throttle throttle;

    @Inject
    private transient Limits limits;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = Caller.of(request);
        response.setHeader("Cache-Control", "no-store");
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        boolean back = path.endsWith(BACK);
        var tenant =
                directory.tenant(caller.partnership(), back ? path.substring(0, path.length() - BACK.length()) : path);
        // a whole office may stand behind one address
        if (throttle.take("sign-on " + caller.address(), limits.signInPerMinute() * 10, Duration.ofMinutes(1))
                .isPresent()) {
            said(response, "too-many");
        } else if (tenant.isEmpty()) {
            said(response, "none");
        } else if (back) {
            back(request, response, caller, tenant.get());
        } else {
            leave(request, response, caller, tenant.get());
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response, Caller caller, Tenant tenant)
            throws IOException {
        var redirect = redirect(request, tenant);
        try {
            var departure = request.getParameter("proof") == null
                    ? signOns.toSignIn(
                            tenant,
                            Wish.of(tenant, request.getParameter("email"), request.getParameter("back")),
                            redirect)
                    : prove(request.getParameter("proof"), caller, tenant, redirect);
            if (departure.isEmpty()) {
                said(response, "none");
                return;
            }
            cookie(response, departure.get().cookie(), Journey.LONGEST);
            go(response, departure.get().to().toString());
        } catch (NoProviderException unreached) {
            said(response, "unreached");
        }
    }

    private Optional<Journey.Departure> prove(String text, Caller caller, Tenant tenant, URI redirect)
            throws NoProviderException {
        var identity = caller.identity();
        var proof = StartProof.open(sealing, text, clock.instant());
        return identity == null
                        || proof.isEmpty()
                        || proof.get().tenant() != tenant.id()
                        || !proof.get().credential().equals(identity.credential())
                ? Optional.empty()
                : signOns.toProve(tenant, proof.get(), identity, redirect);
    }

    private void back(HttpServletRequest request, HttpServletResponse response, Caller caller, Tenant tenant)
            throws IOException {
        var answer = new ProviderAnswer(
                request.getParameter("code"), request.getParameter("state"), request.getParameter("error"));
        var visitor = new Visitor(caller.identity(), caller.address(), Browser.inWords(request));
        var arrival = signOns.back(tenant, answer, cookie(request), visitor, redirect(request, tenant));
        cookie(response, "", Duration.ZERO);
        var session = arrival.session();
        if (session != null) {
            SessionCookie.read(request).ifPresent(accounts::signOut);
            SessionCookie.give(response, session.secret(), Duration.between(clock.instant(), session.expires()));
            go(response, arrival.onward() == null ? "/workspace/" + tenant.slug() : arrival.onward());
        } else if (arrival.purpose() == Journey.Purpose.TEST) {
            go(response, "/workspace/" + tenant.slug() + "/admin/single-sign-on");
        } else if (arrival.purpose() == Journey.Purpose.LINK) {
            go(response, "/my/work-sign-on?said=" + arrival.outcome().word());
        } else {
            said(response, arrival.outcome().word());
        }
    }

    /** Where providers send people back to; an administrator has to tell it to the provider. */
    public static URI redirect(HttpServletRequest request, Tenant tenant) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return URI.create((request.isSecure() ? "https://" : "http://") + request.getServerName()
                + (usual ? "" : ":" + request.getServerPort()) + "/sign-in/with/" + tenant.slug() + BACK);
    }

    private static void said(HttpServletResponse response, String word) {
        go(response, "/sign-in/organisation?said=" + word);
    }

    private static void go(HttpServletResponse response, String to) {
        response.setStatus(303);
        response.setHeader("Location", to);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(one -> one.getName().equals(COOKIE))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Comes along when the provider sends somebody back, which is a link from another site: {@code Lax} allows just that. */
    private static void cookie(HttpServletResponse response, String value, Duration keep) {
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + value + "; Path=/; Max-Age=" + keep.toSeconds() + "; Secure; HttpOnly; SameSite=Lax");
    }
}
