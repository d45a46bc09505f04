package org.yourplace.site;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.QrPicture;
import org.yourplace.site.port.Security;

/** Setting up the code of an app, step by step, without script: password, picture, first code, recovery codes. */
final class SecondFactorPages {
    private static final String OVERVIEW = "/my/security";
    private static final String SET_UP = OVERVIEW + "/code";
    private static final String CODES = OVERVIEW + "/recovery-codes";
    private static final String OFF = OVERVIEW + "/code-off";
    private static final String PROVE = OVERVIEW + "/prove";

    private final Security security;

    SecondFactorPages(Security security) {
        this.security = security;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get(SET_UP, visit -> setUp(Form.empty(), back(visit), 200))
                        .forSignedIn(),
                SitePage.post(SET_UP, this::begin).forSignedIn(),
                SitePage.post(SET_UP + "/confirm", this::confirm).forSignedIn(),
                SitePage.get(CODES, visit -> ask("codes", Form.empty(), 200)).forSignedIn(),
                SitePage.post(CODES, this::renew).forSignedIn(),
                SitePage.get(OFF, visit -> ask("off", Form.empty(), 200)).forSignedIn(),
                SitePage.post(OFF, this::drop).forSignedIn(),
                SitePage.get(PROVE, visit -> prove(Form.empty(), back(visit), 200))
                        .forSignedIn(),
                SitePage.post(PROVE, this::proved).forSignedIn());
    }

    private PageResponse setUp(Form form, String back, int status) {
        if (security.secondFactor().on()) return PageResponse.to(OVERVIEW);
        return security.setup()
                .map(setup -> (PageResponse) new PageResponse.Html(
                        status,
                        "site/code-setup.jte",
                        Map.of(
                                "form",
                                form,
                                "back",
                                back,
                                "seed",
                                groups(setup.seed()),
                                "picture",
                                QrPicture.of(setup.address()))))
                .orElseGet(
                        () -> new PageResponse.Html(status, "site/code-begin.jte", Map.of("form", form, "back", back)));
    }

    private Answer begin(Visit visit) {
        var request = visit.request();
        var back = back(visit);
        var form = request.posted().require("password", request.texts().get("account.password.missing"));
        if (!form.valid()) return Answer.of(setUp(form, back, 422));
        var tried = security.beginSecondFactor(form.value("password"), request.locale());
        if (!SecurityPages.rejected(form, tried.wrong()).valid()) return Answer.of(setUp(form, back, 422));
        return Answer.of(PageResponse.to(Addresses.withQuery(SET_UP, Map.of("back", back))));
    }

    private Answer confirm(Visit visit) {
        var request = visit.request();
        var back = back(visit);
        var form = request.posted().require("code", request.texts().get("code.missing"));
        if (!form.valid()) return Answer.of(setUp(form, back, 422));
        var tried = security.confirmSecondFactor(form.value("code"), request.locale());
        if (!SecurityPages.rejected(form, tried.wrong()).valid()) return Answer.of(setUp(form, back, 422));
        return Answer.of(codes(tried.value().orElseThrow(), back));
    }

    private Answer renew(Visit visit) {
        var request = visit.request();
        var form = request.posted().require("password", request.texts().get("account.password.missing"));
        if (!form.valid()) return Answer.of(ask("codes", form, 422));
        var tried = security.renewCodes(form.value("password"), request.locale());
        if (!SecurityPages.rejected(form, tried.wrong()).valid()) return Answer.of(ask("codes", form, 422));
        return Answer.of(codes(tried.value().orElseThrow(), OVERVIEW));
    }

    private Answer drop(Visit visit) {
        var request = visit.request();
        var form = request.posted().require("password", request.texts().get("account.password.missing"));
        if (!form.valid()) return Answer.of(ask("off", form, 422));
        var tried = security.dropSecondFactor(form.value("password"), request.locale());
        if (!SecurityPages.rejected(form, tried.wrong()).valid()) return Answer.of(ask("off", form, 422));
        return Answer.of(PageResponse.to(OVERVIEW + "?said=code-off"));
    }

    private Answer proved(Visit visit) {
        var request = visit.request();
        var back = back(visit);
        var form = request.posted().require("code", request.texts().get("code.missing"));
        if (!form.valid()) return Answer.of(prove(form, back, 422));
        var tried = security.proveSecondFactor(form.value("code"), request.locale());
        if (!SecurityPages.rejected(form, tried.wrong()).valid()) return Answer.of(prove(form, back, 422));
        return Answer.of(PageResponse.to(back));
    }

    private static PageResponse codes(List<String> codes, String back) {
        return PageResponse.page("site/recovery-codes.jte", Map.of("codes", codes, "back", back));
    }

    /** @param what {@code codes} or {@code off} */
    private PageResponse ask(String what, Form form, int status) {
        if (!security.secondFactor().on()) return PageResponse.to(OVERVIEW);
        return new PageResponse.Html(status, "site/code-password.jte", Map.of("form", form, "what", what));
    }

    private PageResponse prove(Form form, String back, int status) {
        if (!security.secondFactor().on()) return PageResponse.to(OVERVIEW);
        return new PageResponse.Html(status, "site/code-prove.jte", Map.of("form", form, "back", back));
    }

    private static String back(Visit visit) {
        var request = visit.request();
        return SignInPages.back(
                request.form("back").or(() -> request.query("back")).orElse(OVERVIEW));
    }

    /** In fours, as people type. */
    private static List<String> groups(String seed) {
        return List.of(seed.split("(?<=\\G.{4})"));
    }
}
