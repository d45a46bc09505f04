package org.yourplace.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Security;

/**
 * Making an account and resetting a password. Both end with "look in your mail", whatever is known about the address. A link from a
 * mail shows a page, only its button acts: programs that open links to look at them must not use them up.
 */
final class AccountPages {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]+\\.[^\\s@.]{2,}");
    private static final int LEAST_PASSWORD = 10;
    private static final int MOST_PASSWORD = 128;

    private final Accounts accounts;
    private final Security security;

    AccountPages(Accounts accounts, Security security) {
        this.accounts = accounts;
        this.security = security;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get(
                        "/register",
                        visit -> register(
                                Form.empty(), visit.request().query("keep").orElse(""), 200)),
                SitePage.post("/register", this::registered),
                SitePage.get("/confirm/{token}", this::confirm).forLinkHolder(),
                SitePage.post("/confirm/{token}", this::confirmed).forLinkHolder(),
                SitePage.get("/confirm-address/{token}", this::address).forLinkHolder(),
                SitePage.post("/confirm-address/{token}", this::addressTaken).forLinkHolder(),
                SitePage.get(
                        "/reset-password", visit -> PageResponse.page("site/reset.jte", Map.of("form", Form.empty()))),
                SitePage.post("/reset-password", this::resetAsked),
                SitePage.get("/reset-password/{token}", this::newPassword).forLinkHolder(),
                SitePage.post("/reset-password/{token}", this::passwordSet).forLinkHolder());
    }

    private Answer registered(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var keep = request.form("keep").orElse("");
        var form = request.posted().require("name", texts.get("account.name.missing"));
        if (form.value("name").length() > 100) form.reject("name", texts.get("account.name.long"));
        checkEmail(form, texts);
        checkPassword(form, texts);
        if (!form.valid()) return Answer.of(register(form, keep, 422));
        var wanted = new Accounts.Registration(
                form.value("name"), form.value("email"), form.value("password"), request.locale(), keep);
        for (var wrong : accounts.register(wanted, visit.networkAddress())) form.reject(wrong.field(), wrong.message());
        if (!form.valid()) return Answer.of(register(form, keep, 422));
        return Answer.of(checkMail(request, "register"));
    }

    private Answer resetAsked(Visit visit) {
        var request = visit.request();
        var form = request.posted();
        checkEmail(form, request.texts());
        if (!form.valid()) return Answer.of(PageResponse.again("site/reset.jte", Map.of("form", form)));
        accounts.requestReset(form.value("email"), request.locale(), visit.networkAddress());
        return Answer.of(checkMail(request, "reset"));
    }

    private PageResponse confirm(Visit visit) {
        var token = visit.request().path("token");
        return confirm(
                token,
                accounts.confirmable(token),
                visit.request().query("keep").orElse(""));
    }

    private static PageResponse confirm(String token, boolean open, String keep) {
        return PageResponse.page("site/confirm.jte", Map.of("token", token, "open", open, "keep", keep));
    }

    /** Somebody who came from an invitation goes back to it when they have signed in. */
    private Answer confirmed(Visit visit) {
        var token = visit.request().path("token");
        var keep = visit.request().form("keep").orElse("");
        var next = keep.startsWith("/invitation/") && Addresses.isLocal(keep)
                ? Addresses.withQuery("/sign-in", Map.of("said", "confirmed", "back", keep))
                : "/sign-in?said=confirmed";
        return accounts.confirm(token)
                .map(device -> SignInPages.known(Answer.of(PageResponse.to(next)), device))
                .orElseGet(() -> Answer.of(confirm(token, false, "")));
    }

    private PageResponse address(Visit visit) {
        var token = visit.request().path("token");
        return PageResponse.page(
                "site/confirm-address.jte", Map.of("token", token, "open", security.addressChangeable(token)));
    }

    private Answer addressTaken(Visit visit) {
        var token = visit.request().path("token");
        if (!security.changeAddress(token)) {
            return Answer.of(PageResponse.page("site/confirm-address.jte", Map.of("token", token, "open", false)));
        }
        var signedIn = visit.request().visitor().isPresent();
        return Answer.of(PageResponse.to(signedIn ? "/my/security?said=address" : "/sign-in?said=address"));
    }

    private PageResponse newPassword(Visit visit) {
        var token = visit.request().path("token");
        return password(Form.empty(), token, accounts.resettable(token), 200);
    }

    private Answer passwordSet(Visit visit) {
        var token = visit.request().path("token");
        var form = visit.request().posted();
        checkPassword(form, visit.request().texts());
        if (!form.valid()) return Answer.of(password(form, token, accounts.resettable(token), 422));
        return switch (accounts.reset(
                token, form.value("password"), visit.request().locale())) {
            case Accounts.Reset.Done done ->
                SignInPages.known(
                        new Answer(PageResponse.to("/sign-in?said=password-changed"), new Answer.Session.Closed()),
                        done.device());
            case Accounts.Reset.Spent spent -> Answer.of(password(Form.empty(), token, false, 200));
            case Accounts.Reset.Weak weak ->
                Answer.of(password(form.reject("password", weak.message()), token, true, 422));
        };
    }

    private static void checkEmail(Form form, PageTexts texts) {
        form.require("email", texts.get("account.email.missing"));
        var email = form.value("email");
        if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
            form.reject("email", texts.get("account.email.wrong"));
        }
    }

    private static void checkPassword(Form form, PageTexts texts) {
        var password = form.value("password");
        if (password.length() < LEAST_PASSWORD) form.reject("password", texts.get("account.password.short"));
        if (password.length() > MOST_PASSWORD) form.reject("password", texts.get("account.password.long"));
        var lower = password.toLowerCase(Locale.ROOT);
        for (var own : List.of(form.value("name"), form.value("email").split("@", 2)[0])) {
            if (own.length() >= 4 && lower.contains(own.toLowerCase(Locale.ROOT))) {
                form.reject("password", texts.get("account.password.guessable"));
            }
        }
    }

    private static PageResponse register(Form form, String keep, int status) {
        return new PageResponse.Html(status, "site/register.jte", Map.of("form", form, "keep", keep));
    }

    private static PageResponse password(Form form, String token, boolean open, int status) {
        return new PageResponse.Html(
                status, "site/new-password.jte", Map.of("form", form, "token", token, "open", open));
    }

    private static PageResponse checkMail(PageRequest request, String kind) {
        var email = request.form("email").orElse("");
        return PageResponse.page("site/check-mail.jte", Map.of("email", email, "kind", kind));
    }
}
