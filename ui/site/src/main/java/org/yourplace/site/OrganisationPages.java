package org.yourplace.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.SignOns;

/**
 * Signing in with an organisation's own account, and linking it to one's own. Which organisation looks after an address is told from what
 * stands behind the {@code @}; whether anybody has that address is told to nobody.
 */
final class OrganisationPages {

    private static final String MINE = "/my/work-sign-on";

    private final SignOns signOns;

    OrganisationPages(SignOns signOns) {
        this.signOns = signOns;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/sign-in/organisation", this::find),
                SitePage.get(MINE, this::mine).forSignedIn(),
                SitePage.post(MINE, this::link).forSignedIn(),
                SitePage.post(MINE + "/unlink", this::unlink).forSignedIn());
    }

    private PageResponse find(Visit visit) {
        var request = visit.request();
        var email = request.query("email").map(String::strip).orElse("");
        return PageResponse.page(
                "site/organisation.jte",
                Map.of(
                        "email",
                        email.length() > 254 ? "" : email,
                        "fitting",
                        email.isEmpty() ? List.of() : signOns.doorsFor(email),
                        "doors",
                        signOns.doors(),
                        "back",
                        request.query("back").map(SignInPages::back).orElse("/my"),
                        "problem",
                        said(request, "organisation.said.")));
    }

    private PageResponse mine(Visit visit) {
        return page(visit.request(), "", "");
    }

    private PageResponse page(PageRequest request, String way, String organisation) {
        var said = request.query("said").orElse("");
        return PageResponse.page(
                "site/work-sign-on.jte",
                Map.of(
                        "linked",
                        signOns.mine(),
                        "doors",
                        signOns.doors(),
                        "way",
                        way,
                        "organisation",
                        organisation,
                        "good",
                        said.equals("linked") || said.equals("unlinked"),
                        "notice",
                        said(request, "work-sign-on.said.")));
    }

    /** A page of its own before the way leads elsewhere: a form may not, by our own policy, and people see where they go. */
    private Answer link(Visit visit) {
        var request = visit.request();
        var slug = request.form("organisation").orElse("");
        var door =
                signOns.doors().stream().filter(one -> one.slug().equals(slug)).findFirst();
        var way = door.flatMap(one -> signOns.wayToLink(one.slug()));
        return Answer.of(
                page(request, way.orElse(""), door.map(SignOns.Door::name).orElse("")));
    }

    private Answer unlink(Visit visit) {
        id(visit.request().form("id").orElse("")).ifPresent(signOns::unlink);
        return Answer.of(PageResponse.to(MINE + "?said=unlinked"));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String said(PageRequest request, String prefix) {
        return request.query("said")
                .map(prefix::concat)
                .filter(request.texts()::has)
                .map(request.texts()::get)
                .orElse("");
    }
}
