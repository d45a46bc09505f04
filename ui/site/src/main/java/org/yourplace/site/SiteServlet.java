package org.yourplace.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.platform.agreements.Datasets;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.members.Invitations;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.OwnAccount;
import org.yourplace.platform.sso.SignOns;
import org.yourplace.platform.support.SupportAccess;
import org.yourplace.platform.tasks.CoreTasks;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.site.bridge.PlatformAccounts;
import org.yourplace.site.bridge.PlatformCaller;
import org.yourplace.site.bridge.PlatformFeatures;
import org.yourplace.site.bridge.PlatformInvitations;
import org.yourplace.site.bridge.PlatformMyData;
import org.yourplace.site.bridge.PlatformReports;
import org.yourplace.site.bridge.PlatformSecurity;
import org.yourplace.site.bridge.PlatformSignOns;
import org.yourplace.site.bridge.PlatformSupport;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.place.WorkingDays;

/** Hands whatever no other face answers to the {@link Site}. */
@WebServlet(urlPatterns = "/", loadOnStartup = 1)
public class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> HEADERS = List.of(
            "accept-language",
            "if-none-match",
            "content-type",
            "origin",
            "referer",
            "sec-fetch-site",
            "host",
            "user-agent");

    @Inject
    private transient PluginHost host;

    @Inject
    private transient Directory directory;

    @Inject
    private transient Bindings bindings;

    @Inject
    private transient JtaDatabase database;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient OwnAccount ownAccount;

    @Inject
    private transient Invitations invitations;

    @Inject
    private transient Ids ids;

    @Inject
    private transient CoreConsents consents;

    @Inject
    private transient Datasets datasets;

    @Inject
    private transient SupportAccess support;

    @Inject
    private transient SignOns signOns;

    @Inject
    private transient Sealing sealing;

    @Inject
    private transient WorkingDays days;

    @Inject
    private transient Clock clock;

    private transient Site site;

    @Override
    public void init() {
        site = new Site(
                new PlatformCaller(bindings, directory, database),
                new PlatformFeatures(host, directory, bindings),
                new PlatformAccounts(accounts, BundleTexts.core()),
                new PlatformSecurity(ownAccount, directory, host, bindings, BundleTexts.core()),
                new PlatformInvitations(invitations, bindings),
                new PlatformSignOns(signOns, bindings, directory, database, sealing, days, clock),
                new PlatformReports(database, new CoreTasks("core", ids), ids, directory, bindings),
                new PlatformMyData(database, bindings, directory, consents, datasets),
                new PlatformSupport(support, bindings));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reply = site.answer(inbound(request));
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        reply.cookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        if (reply.status() != HttpServletResponse.SC_NOT_MODIFIED) {
            response.setContentLength(reply.body().length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(reply.body());
            }
        }
    }

    private static Inbound inbound(HttpServletRequest request) {
        var caller = Caller.of(request);
        return new Inbound(
                request.getMethod(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                Optional.ofNullable(request.getHeader("Host")).orElse(request.getServerName()),
                request.getScheme(),
                caller.address(),
                headers(request),
                cookies(request),
                most -> request.getInputStream().readNBytes(most + 1));
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            var value = request.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        var cookies = new HashMap<String, String>();
        for (var cookie : Optional.ofNullable(request.getCookies()).orElse(new Cookie[0])) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }
}
