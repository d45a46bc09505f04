package org.yourplace.site;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Support;

/** The offer of a place as support. Looking at it takes nothing; whoever accepts must be signed in with their own account. */
final class SupportPages {
    private static final String PAGE = "site/support.jte";

    private final Support support;

    SupportPages(Support support) {
        this.support = support;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/support/{token}", this::show).forLinkHolder(),
                SitePage.post("/support/{token}", this::accept).forLinkHolder());
    }

    private PageResponse show(Visit visit) {
        return page(visit, 200, false);
    }

    private Answer accept(Visit visit) {
        var token = visit.request().path("token");
        var offer = support.offered(token);
        if (visit.request().visitor().isEmpty()) return Answer.of(PageResponse.to("/support/" + token));
        return Answer.of(
                offer.isPresent() && support.comeIn(token)
                        ? PageResponse.to(offer.get().workspace())
                        : page(visit, 422, true));
    }

    private PageResponse page(Visit visit, int status, boolean refused) {
        var request = visit.request();
        var token = request.path("token");
        var offer = support.offered(token);
        var here = "/support/" + token;
        var texts = request.texts();
        return new PageResponse.Html(
                status,
                PAGE,
                Map.of(
                        "here",
                        here,
                        "organisation",
                        offer.map(Support.Offer::organisation).orElse(""),
                        "reason",
                        offer.map(Support.Offer::reason).orElse(""),
                        "until",
                        offer.map(one -> texts.date(one.until())).orElse(""),
                        "open",
                        offer.isPresent() && !offer.get().accepted(),
                        "refused",
                        refused,
                        "signIn",
                        request.visitor().isPresent() ? "" : Addresses.withQuery("/sign-in", Map.of("back", here))));
    }
}
