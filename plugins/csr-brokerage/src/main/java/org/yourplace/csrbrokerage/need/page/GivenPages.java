package org.yourplace.csrbrokerage.need.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.csrbrokerage.need.offer.OfferReceipt;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;

/** What somebody offered to groups, by the link that they got or among their own pages. */
public final class GivenPages {
    static final String MINE = "/my/offers-to-groups";

    private static final int PAGE = 50;

    private final NeedServices services;
    private final Rejections rejections;

    GivenPages(NeedServices services) {
        this.services = services;
        rejections = new Rejections(services.core().texts(), Map.of());
    }

    /**
     * One offer: {@code needs/offered.jte}.
     *
     * @param fresh whether it was sent just now
     * @param can whether it can be taken back
     * @param adopt whether it can be made the signed-in person's
     */
    public record Given(
            String title,
            String group,
            String reference,
            LocalDate replyBy,
            String state,
            String said,
            String what,
            String when,
            String needHref,
            String action,
            boolean fresh,
            boolean can,
            boolean adopt,
            Form form) {}

    PageResponse held(PageRequest request) {
        var offer = services.offering().held(request.path("secret"));
        return page(request, 200, offer, action(request), Form.empty());
    }

    PageResponse actHeld(PageRequest request) {
        var secret = request.path("secret");
        if (request.posted().value("do").equals("adopt") && request.visitor().isPresent()) {
            services.offering().adopt(secret);
            return PageResponse.to(MINE);
        }
        try {
            services.offering().takeBackHeld(secret);
            return PageResponse.to(action(request));
        } catch (DomainException refused) {
            var form = request.posted();
            rejections.put(form, refused, request.texts(), "do");
            return page(request, 422, services.offering().held(secret), action(request), form);
        }
    }

    private static String action(PageRequest request) {
        return OfferReceipt.PAGE + org.yourplace.kit.page.Addresses.segment(request.path("secret"));
    }

    PageResponse mine(PageRequest request) {
        var all = services.offering().mine(PAGE, request.query("after").orElse(null));
        var rows = all.items().stream()
                .map(offer -> given(request, offer, MINE + "/" + offer.id(), Form.empty()))
                .toList();
        return PageResponse.page(
                "needs/mine.jte",
                Map.of("page", new MinePage(rows, all.next() == null ? "" : MINE + "?after=" + all.next())));
    }

    /** {@code needs/mine.jte} */
    public record MinePage(List<Given> offers, String next) {}

    PageResponse one(PageRequest request) {
        var offer = services.offering().mine(NeedWords.id(request.path("id")));
        return page(request, 200, offer, MINE + "/" + offer.id(), Form.empty());
    }

    PageResponse takeBack(PageRequest request) {
        var id = NeedWords.id(request.path("id"));
        try {
            services.offering().takeBack(id);
            return PageResponse.to(MINE + "/" + id);
        } catch (DomainException refused) {
            var form = request.posted();
            rejections.put(form, refused, request.texts(), "do");
            return page(request, 422, services.offering().mine(id), MINE + "/" + id, form);
        }
    }

    private PageResponse page(PageRequest request, int status, NeedOffer offer, String action, Form form) {
        return new PageResponse.Html(status, "needs/offered.jte", Map.of("page", given(request, offer, action, form)));
    }

    private static Given given(PageRequest request, NeedOffer offer, String action, Form form) {
        var texts = request.texts();
        return new Given(
                offer.title(),
                offer.organisation(),
                offer.reference(),
                offer.replyBy(),
                texts.get("need.offer.state." + offer.state()),
                Objects.requireNonNullElse(offer.thanks(), Objects.requireNonNullElse(offer.reason(), "")),
                offer.what(),
                offer.when(),
                FindPages.PATH + "/" + offer.needId(),
                action,
                request.query("sent").isPresent(),
                offer.standing().open(),
                request.visitor().isPresent() && !action.startsWith(MINE),
                form);
    }
}
