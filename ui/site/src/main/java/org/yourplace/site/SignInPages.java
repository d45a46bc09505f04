package org.yourplace.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Accounts.SignIn;

/**
 * Signing in and out. A wrong address and a wrong password are answered alike; a code follows where one was set up. Whose address belongs
 * to an organisation with a sign-on of its own is offered that, and led straight there when nothing else opens the organisation and they
 * have typed no password.
 */
final class SignInPages {

    /** Holds for five minutes that the password was right. */
    static final String HALF = "__Host-yp-half";

    /** Says that somebody signed in with this browser before, so that guesses from elsewhere do not stand in their way. */
    static final String DEVICE = "__Host-yp-device";

    private static final String DOOR = "site/sign-in.jte";
    private static final String WAY = "site/work-way.jte";
    private static final String CODE = "site/sign-in-code.jte";

    private final Accounts accounts;
    private final WorkDoors work;

    SignInPages(Accounts accounts, WorkDoors work) {
        this.accounts = accounts;
        this.work = work;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/sign-in", this::show),
                SitePage.post("/sign-in", this::signIn),
                SitePage.get("/sign-in/code", this::showCode),
                SitePage.post("/sign-in/code", this::code),
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
        var email = request.query("email").filter(typed -> typed.length() <= 254);
        var form = email.map(typed -> Form.of(Map.of("email", List.of(typed)))).orElseGet(Form::empty);
        return door(200, form, back, notice);
    }

    private Answer signIn(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var back = back(request.form("back").orElse("/my"));
        var form = request.posted();
        boolean asked = request.form("work").isPresent();
        if (asked || form.typed("password").isEmpty()) {
            var elsewhere = atWork(form.value("email"), back, form, asked);
            if (elsewhere.isPresent()) return Answer.of(elsewhere.get());
        }
        form.require("email", texts.get("account.email.missing"))
                .require("password", texts.get("account.password.missing"));
        if (!form.valid()) return again(DOOR, form, back);
        var outcome = accounts.signIn(form.value("email"), form.value("password"), visit.door(), visit.session());
        return switch (outcome) {
            case SignIn.Done done -> in(done, back);
            case SignIn.Half half ->
                Answer.of(PageResponse.to(Addresses.withQuery("/sign-in/code", Map.of("back", back))))
                        .keeping(new Answer.Keep(HALF, half.secret(), half.validFor()));
            case SignIn.Unconfirmed unconfirmed ->
                again(DOOR, form.reject("email", texts.get("sign-in.unconfirmed")), back);
            case SignIn.TooMany wait ->
                again(DOOR, form.reject("email", texts.count("sign-in.too-many", wait.minutes())), back);
            case SignIn.Refused refused -> again(DOOR, form.reject("email", texts.get("sign-in.refused")), back);
            case SignIn.WrongCode none -> again(DOOR, form.reject("email", texts.get("sign-in.refused")), back);
            case SignIn.TooLate none -> again(DOOR, form.reject("email", texts.get("sign-in.refused")), back);
        };
    }

    /** The way through an organisation's sign-on; empty when there is none for the address and nobody asked for one. */
    private Optional<PageResponse> atWork(String email, String back, Form form, boolean asked) {
        var ways = work.of(email, back);
        if (ways.size() == 1 && ways.getFirst().only()) {
            var way = ways.getFirst();
            return Optional.of(PageResponse.page(WAY, Map.of("name", way.name(), "way", way.address())));
        }
        if (!ways.isEmpty()) return Optional.of(door(200, form, back, ""));
        return asked
                ? Optional.of(PageResponse.to(
                        Addresses.withQuery("/sign-in/organisation", Map.of("email", email, "back", back))))
                : Optional.empty();
    }

    private PageResponse showCode(Visit visit) {
        var back = back(visit.request().query("back").orElse("/my"));
        if (visit.cookie(HALF).filter(accounts::awaitsCode).isEmpty()) return beginAgain(back);
        return PageResponse.page(CODE, Map.of("form", Form.empty(), "back", back));
    }

    private Answer code(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var back = back(request.form("back").orElse("/my"));
        var half = visit.cookie(HALF);
        if (half.isEmpty()) return Answer.of(beginAgain(back));
        var form = request.posted().require("code", texts.get("code.missing"));
        if (!form.valid()) return again(CODE, form, back);
        var outcome = accounts.signInWithCode(half.get(), form.value("code"), visit.door(), visit.session());
        return switch (outcome) {
            case SignIn.Done done -> in(done, back).keeping(Answer.Keep.gone(HALF));
            case SignIn.TooMany wait ->
                again(CODE, form.reject("code", texts.count("code.too-many", wait.minutes())), back);
            case SignIn.WrongCode wrong -> again(CODE, form.reject("code", texts.get("code.wrong")), back);
            case SignIn.Refused refused -> again(CODE, form.reject("code", texts.get("code.wrong")), back);
            case SignIn.TooLate late -> Answer.of(beginAgain(back)).keeping(Answer.Keep.gone(HALF));
            case SignIn.Half none -> Answer.of(beginAgain(back));
            case SignIn.Unconfirmed none -> Answer.of(beginAgain(back));
        };
    }

    private Answer signOut(Visit visit) {
        visit.session().ifPresent(accounts::signOut);
        return new Answer(PageResponse.to("/sign-in?said=out"), new Answer.Session.Closed());
    }

    private static Answer in(SignIn.Done done, String back) {
        var answer = new Answer(PageResponse.to(back), new Answer.Session.Opened(done.secret(), done.validFor()));
        return known(answer, done.device());
    }

    /** The browser is known from now on. */
    static Answer known(Answer answer, String device) {
        return device.isEmpty() ? answer : answer.keeping(new Answer.Keep(DEVICE, device, Accounts.DEVICE));
    }

    private static PageResponse beginAgain(String back) {
        return PageResponse.to(Addresses.withQuery("/sign-in", Map.of("back", back, "said", "late")));
    }

    private Answer again(String page, Form form, String back) {
        return Answer.of(
                page.equals(DOOR)
                        ? door(422, form, back, "")
                        : PageResponse.again(page, Map.of("form", form, "back", back)));
    }

    private PageResponse door(int status, Form form, String back, String notice) {
        return new PageResponse.Html(
                status,
                DOOR,
                Map.of(
                        "form",
                        form,
                        "back",
                        back,
                        "notice",
                        notice,
                        "ways",
                        work.of(form.value("email"), back),
                        "work",
                        work.any()));
    }

    /** Only back to a page of ours, and never to the door itself. */
    static String back(String wanted) {
        return Addresses.isLocal(wanted) && !wanted.startsWith("/sign-") ? wanted : "/my";
    }
}
