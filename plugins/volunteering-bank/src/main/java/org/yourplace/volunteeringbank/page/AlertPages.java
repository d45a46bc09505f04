package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.alert.AlertWishes;
import org.yourplace.volunteeringbank.alert.AlertWishes.Seen;
import org.yourplace.volunteeringbank.listing.OpportunityService;

/**
 * {@code /volunteer/{slug}/tell-me} and {@code /volunteer/alerts/{secret}}: wanting to hear when help like this is short, and wanting it no
 * more. Opening a letter's link changes nothing; the button does, and so does a mail program's own.
 */
final class AlertPages {
    static final String TELL_ME = "/volunteer/{slug}/tell-me";

    private static final String TEMPLATE = "volunteer/tell_me.jte";

    private final AlertWishes wishes;
    private final OpportunityService listings;
    private final Rejections rejections;

    AlertPages(FeatureContext core, OpportunityService listings) {
        this.wishes = new AlertWishes(core);
        this.listings = listings;
        this.rejections = new Rejections(
                core.texts(),
                Map.of("email.required", "tell-me.email.missing", "email.not-a-contact", "tell-me.email.strange"),
                Map.of());
    }

    PageResponse ask(PageRequest request) {
        var known = request.visitor()
                .map(me -> Form.of(Map.of("email", List.of(me.email()))))
                .orElseGet(Form::empty);
        return PageResponse.page(TEMPLATE, model(request, known));
    }

    PageResponse want(PageRequest request) {
        var form = request.posted();
        try {
            wishes.want(
                    listings.readBySlug(request.path("slug")), form.value("email"), words(request), request.locale());
            return PageResponse.to(tellMe(request) + "?sent=yes");
        } catch (DomainException refused) {
            rejections.put(form, refused, request.texts());
            return PageResponse.again(TEMPLATE, model(request, form));
        }
    }

    private Map<String, Object> model(PageRequest request, Form form) {
        var listing = listings.readBySlug(request.path("slug"));
        if (!wishes.heard(listing)) {
            throw DomainException.notFound();
        }
        return Map.of(
                "page",
                new TellMePage(
                        listing.title(),
                        Wording.href(listing),
                        words(request),
                        request.query("sent").isPresent(),
                        tellMe(request),
                        form));
    }

    private static String words(PageRequest request) {
        return request.texts().get("tell-me.words", request.brand().team());
    }

    private static String tellMe(PageRequest request) {
        return Wording.hrefOf(Addresses.segment(request.path("slug"))) + "/tell-me";
    }

    PageResponse show(PageRequest request) {
        return page(request, wishes.see(request.path("secret")));
    }

    PageResponse say(PageRequest request) {
        var form = request.posted();
        boolean mailProgram = form.value("List-Unsubscribe").equals("One-Click");
        var word = mailProgram ? "stop" : form.value("word");
        if (!word.equals("stop") && !word.equals("again")) {
            throw DomainException.notFound();
        }
        var seen = wishes.say(request.path("secret"), word.equals("stop"));
        return mailProgram ? page(request, seen) : PageResponse.to(alerts(request));
    }

    private static PageResponse page(PageRequest request, Seen seen) {
        var slug = seen.slug();
        return PageResponse.page(
                "volunteer/alert.jte",
                Map.of(
                        "page",
                        new AlertPage(
                                seen.stopped() ? "stopped" : seen.confirmed() ? "on" : "ask",
                                seen.title(),
                                slug == null ? "" : Wording.hrefOf(slug),
                                alerts(request),
                                Form.empty())));
    }

    private static String alerts(PageRequest request) {
        return AlertWishes.PAGE + Addresses.segment(request.path("secret"));
    }
}
