package org.yourplace.site;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Accounts.SignIn;

/** Signing in and out. A wrong address and a wrong password are answered alike. */
final class SignInPages {

    private final Accounts accounts;

    SignInPages(Accounts accounts) {
        this.accounts = accounts;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/sign-in", this::show),
                SitePage.post("/sign-in", this::signIn),
                SitePage.post("/sign-out", this::signOut));
    }

    private PageResponse show(Visit visit) {
        var request = visit.request();
        var back = back(request.query("back").orElse("/my"));
        if (request.visitor().isPresent()) return PageResponse.to(back);
        var notice = request.query("said")
                .map(word -> "sign-in." + word)
                .filter(request.texts()::has)
                .map(request.texts()::get)
                .orElse("");
        return PageResponse.page("site/sign-in.jte", Map.of("form", Form.empty(), "back", back, "notice", notice));
    }

    private Answer signIn(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var back = back(request.form("back").orElse("/my"));
        var form = request.posted()
                .require("email", texts.get("account.email.missing"))
                .require("password", texts.get("account.password.missing"));
        if (!form.valid()) return again(request, form, back);
        var outcome =
                accounts.signIn(form.value("email"), form.value("password"), visit.networkAddress(), visit.session());
        return switch (outcome) {
            case SignIn.Done done ->
                new Answer(PageResponse.to(back), new Answer.Session.Opened(done.secret(), done.validFor()));
            case SignIn.Refused refused -> again(request, form.reject("email", texts.get("sign-in.refused")), back);
            case SignIn.Unconfirmed unconfirmed ->
                again(request, form.reject("email", texts.get("sign-in.unconfirmed")), back);
            case SignIn.TooMany wait ->
                again(request, form.reject("email", texts.count("sign-in.too-many", wait.minutes())), back);
        };
    }

    private Answer signOut(Visit visit) {
        visit.session().ifPresent(accounts::signOut);
        return new Answer(PageResponse.to("/sign-in?said=out"), new Answer.Session.Closed());
    }

    private static Answer again(PageRequest request, Form form, String back) {
        return Answer.of(PageResponse.again("site/sign-in.jte", Map.of("form", form, "back", back, "notice", "")));
    }

    /** Only back to a page of ours, and never to the door itself. */
    private static String back(String wanted) {
        return Addresses.isLocal(wanted) && !wanted.startsWith("/sign-") ? wanted : "/my";
    }
}
