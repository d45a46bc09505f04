package org.yourplace.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Security;

/** How somebody signs in, on one page, and what is open in their name; their password and their address. */
final class SecurityPages {
    private static final String OVERVIEW = "/my/security";
    private static final int LEAST_PASSWORD = 10;

    private final Security security;

    SecurityPages(Security security) {
        this.security = security;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get(OVERVIEW, this::overview).forSignedIn(),
                SitePage.post(OVERVIEW + "/end", this::end).forSignedIn(),
                SitePage.post(OVERVIEW + "/end-others", this::endOthers).forSignedIn(),
                SitePage.get(OVERVIEW + "/password", visit -> password(Form.empty(), 200))
                        .forSignedIn(),
                SitePage.post(OVERVIEW + "/password", this::newPassword).forSignedIn(),
                SitePage.get(OVERVIEW + "/email", visit -> email(Form.empty(), 200))
                        .forSignedIn(),
                SitePage.post(OVERVIEW + "/email", this::newEmail).forSignedIn());
    }

    private PageResponse overview(Visit visit) {
        var request = visit.request();
        var model = new HashMap<String, Object>();
        model.put("factor", security.secondFactor());
        model.put("sessions", security.sessions(request.locale()));
        model.put("tokens", security.tokens(request.locale()));
        model.put("why", request.query("why").filter("second-factor"::equals).isPresent());
        model.put("back", SignInPages.back(request.query("back").orElse("/workspace")));
        model.put(
                "notice",
                request.query("said")
                        .map(word -> "security.said." + word)
                        .filter(request.texts()::has)
                        .map(request.texts()::get)
                        .orElse(""));
        return PageResponse.page("site/security.jte", model);
    }

    private Answer end(Visit visit) {
        var ended = visit.request().form("id").flatMap(SecurityPages::id).filter(security::end);
        return Answer.of(PageResponse.to(OVERVIEW + (ended.isPresent() ? "?said=ended" : "?said=gone")));
    }

    private Answer endOthers(Visit visit) {
        security.endOthers();
        return Answer.of(PageResponse.to(OVERVIEW + "?said=others-ended"));
    }

    private Answer newPassword(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var form = request.posted().require("present", texts.get("account.password.missing"));
        if (form.value("password").length() < LEAST_PASSWORD) {
            form.reject("password", texts.get("account.password.short"));
        }
        if (!form.valid()) return Answer.of(password(form, 422));
        var tried = security.changePassword(form.value("present"), form.value("password"), request.locale());
        if (!rejected(form, tried.wrong()).valid()) return Answer.of(password(form, 422));
        return Answer.of(PageResponse.to(OVERVIEW + "?said=password"));
    }

    private Answer newEmail(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var form = request.posted()
                .require("email", texts.get("account.email.missing"))
                .require("password", texts.get("account.password.missing"));
        if (!form.valid()) return Answer.of(email(form, 422));
        var tried = security.askForAddress(form.value("password"), form.value("email"), visit.door(), request.locale());
        if (!rejected(form, tried.wrong()).valid()) return Answer.of(email(form, 422));
        return Answer.of(checkMail(request));
    }

    /** The same form with what the platform found. */
    static Form rejected(Form form, List<Accounts.Wrong> wrong) {
        wrong.forEach(one -> form.reject(one.field(), one.message()));
        return form;
    }

    private static PageResponse password(Form form, int status) {
        return new PageResponse.Html(status, "site/own-password.jte", Map.of("form", form));
    }

    private static PageResponse email(Form form, int status) {
        return new PageResponse.Html(status, "site/own-email.jte", Map.of("form", form));
    }

    private static PageResponse checkMail(PageRequest request) {
        var email = request.form("email").orElse("");
        return PageResponse.page("site/check-mail.jte", Map.of("email", email, "kind", "address"));
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
