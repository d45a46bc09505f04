package org.yourplace.csrbrokerage.need.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.offer.AnswerOffer;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.csrbrokerage.need.offer.OfferState;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;

/** One offer for the group that it was made to: talk, accept, write down that it came, thank, or say not this time. */
public final class OurOfferPages {
    private final OurDoor door;
    private final Rejections rejections;

    OurOfferPages(OurDoor door) {
        this.door = door;
        rejections = door.rejections(Map.of("valuePence", "value", "day", "day"));
    }

    /**
     * {@code needs/our_offer.jte}
     *
     * @param next what can be said: talking, accepted, delivered, thanked, declined
     * @param worth whether a figure can be given
     */
    public record OurOfferPage(
            String group,
            String home,
            String title,
            String who,
            String contact,
            String what,
            String when,
            String reference,
            String state,
            String said,
            List<String> next,
            boolean worth,
            String worthSaid,
            String action,
            Form form) {
        public boolean can(String word) {
            return next.contains(word);
        }
    }

    PageResponse show(PageRequest request) {
        return door.open(request, group -> page(request, 200, group.name(), offer(request), Form.empty()));
    }

    PageResponse answer(PageRequest request) {
        return door.open(request, group -> {
            var form = request.posted();
            var offer = offer(request);
            var said = said(request, form);
            try {
                if (said != null) {
                    door.services().desk().answer(offer.id(), said);
                    return PageResponse.to(OurDoor.home(request) + "/offers/" + offer.id());
                }
            } catch (DomainException refused) {
                rejections.put(form, refused, request.texts(), "reason");
            }
            return page(request, 422, group.name(), offer, form);
        });
    }

    private NeedOffer offer(PageRequest request) {
        return door.services().desk().read(NeedWords.id(request.path("id")));
    }

    private @Nullable AnswerOffer said(PageRequest request, Form form) {
        var pence = new Typed(form, request.texts()).pounds("value");
        if (!form.valid()) {
            return null;
        }
        try {
            return new AnswerOffer(
                    form.value("do"),
                    form.typed("reason").orElse(null),
                    null,
                    pence,
                    form.typed("thanks").orElse(null));
        } catch (DomainException refused) {
            if (refused.violations().stream().anyMatch(wrong -> wrong.field().equals("to"))) {
                throw DomainException.notFound();
            }
            rejections.put(form, refused, request.texts(), "reason");
            return null;
        }
    }

    private PageResponse page(PageRequest request, int status, String group, NeedOffer offer, Form form) {
        var texts = request.texts();
        var home = OurDoor.home(request);
        boolean inKind = NeedKind.of(offer.kind()).orElseThrow().inKind();
        var who =
                offer.business() == null ? offer.name() : texts.get("need.offer.from", offer.name(), offer.business());
        var pence = offer.valuePence();
        return new PageResponse.Html(
                status,
                "needs/our_offer.jte",
                Map.of(
                        "page",
                        new OurOfferPage(
                                group,
                                home,
                                offer.title(),
                                who,
                                offer.contact(),
                                offer.what(),
                                offer.when(),
                                offer.reference(),
                                texts.get("need.offer.state." + offer.state()),
                                Objects.requireNonNullElse(
                                        offer.thanks(), Objects.requireNonNullElse(offer.reason(), "")),
                                offer.standing().next().stream()
                                        .map(OfferState::code)
                                        .toList(),
                                inKind && pence == null,
                                pence == null ? "" : door.words(request).pounds(pence),
                                home + "/offers/" + offer.id(),
                                form)));
    }
}
