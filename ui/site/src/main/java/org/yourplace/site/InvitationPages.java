package org.yourplace.site;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Invitations;

/**
 * An invitation from an organisation. The page of the letter's link shows who invites to what; only its button accepts. Somebody who is
 * not signed in does that first, or makes an account, and comes back here.
 */
final class InvitationPages {

    private final Invitations invitations;

    InvitationPages(Invitations invitations) {
        this.invitations = invitations;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/invitation/{word}", visit -> show(visit.request(), false))
                        .forLinkHolder(),
                SitePage.post("/invitation/{word}", this::accepted).forLinkHolder());
    }

    private PageResponse show(PageRequest request, boolean already) {
        var word = request.path("word");
        return invitations
                .look(word)
                .map(found -> page(request, found, word, already))
                .orElseGet(PageResponse::notFound);
    }

    private static PageResponse page(PageRequest request, Invitations.Invitation found, String word, boolean already) {
        var texts = request.texts();
        return PageResponse.page(
                "site/invitation.jte",
                Map.of(
                        "invitation", found,
                        "word", word,
                        "already", already,
                        "roles",
                                found.roles().stream()
                                        .map(role -> "invitation.role." + role)
                                        .filter((Predicate<String>) texts::has)
                                        .map(texts::get)
                                        .toList(),
                        "until", found.until().map(texts::date).orElse("")));
    }

    private Answer accepted(Visit visit) {
        var request = visit.request();
        var word = request.path("word");
        if (request.visitor().isEmpty())
            return Answer.of(PageResponse.to("/sign-in?said=needed&back=/invitation/" + word));
        var found = invitations.look(word);
        if (found.isEmpty()) return Answer.of(PageResponse.notFound());
        return Answer.of(
                switch (invitations.accept(word)) {
                    case ACCEPTED -> PageResponse.to("/workspace/" + found.get().slug());
                    case SPENT -> show(request, false);
                    case ALREADY -> show(request, true);
                });
    }
}
