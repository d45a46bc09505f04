package org.yourplace.site;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Security;

/** Making a token for a program: what it is for, how far it reaches, for how long. */
final class TokenPages {
    private static final String NEW = "/my/security/tokens/new";

    private final Security security;

    TokenPages(Security security) {
        this.security = security;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get(NEW, visit -> form(visit.request(), Form.empty(), 200))
                        .forSignedIn(),
                SitePage.post(NEW, this::made).forSignedIn());
    }

    private Answer made(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var form = request.posted()
                .require("label", texts.get("token.label.missing"))
                .require("password", texts.get("account.password.missing"));
        if (!form.valid()) return Answer.of(form(request, form, 422));
        var ending = form.chosen("may", "read") ? ":read" : "";
        var wanted = new Security.WantedToken(
                form.value("label"),
                days(form.value("days")),
                form.value("organisation"),
                scopes(request, form, ending));
        var tried = security.token(form.value("password"), wanted, visit.door(), request.locale());
        if (!SecurityPages.rejected(form, tried.wrong()).valid()) return Answer.of(form(request, form, 422));
        return Answer.of(PageResponse.page(
                "site/token-made.jte", Map.of("secret", tried.value().orElseThrow(), "label", form.value("label"))));
    }

    /** Only reading, of everything, is reading of each. */
    private List<String> scopes(PageRequest request, Form form, String ending) {
        var ticked = form.values("features");
        var meant = ticked.isEmpty() && !ending.isEmpty()
                ? security.features(request.locale()).stream().map(Choice::code).toList()
                : ticked;
        return meant.stream().map(feature -> feature + ending).toList();
    }

    private PageResponse form(PageRequest request, Form form, int status) {
        var texts = request.texts();
        return new PageResponse.Html(
                status,
                "site/token-new.jte",
                Map.of(
                        "form", form.value("days").isEmpty() ? usual(form) : form,
                        "organisations", security.organisations(),
                        "features", security.features(request.locale()),
                        "days",
                                List.of(7, 30, 90).stream()
                                        .map(days -> new Choice(String.valueOf(days), texts.count("token.days", days)))
                                        .toList(),
                        "may",
                                List.of(
                                        new Choice("read", texts.get("token.may.read")),
                                        new Choice("write", texts.get("token.may.write")))));
    }

    private static Form usual(Form form) {
        return form.valid() ? Form.of(Map.of("days", List.of("30"), "may", List.of("read"))) : form;
    }

    private static int days(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }
}
