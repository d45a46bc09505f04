package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.MyInterest;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.message.MessageLetters;

/** What somebody without an account can do with the secret they got: read that it arrived, and take it back. */
final class HolderPages {
    static final String THANKS = "/volunteer/thank-you/";

    private final FeatureContext core;
    private final InterestService interest;

    HolderPages(FeatureContext core, InterestService interest) {
        this.core = core;
        this.interest = interest;
    }

    PageResponse thanks(PageRequest request) {
        var secret = request.path("secret");
        var held = interest.heldWith(secret);
        var mine = held.interest();
        var page = new InterestedPage(
                mine.title(),
                "/volunteer/" + mine.slug(),
                mine.organisation(),
                mine.reference(),
                mine.replyBy(),
                away(mine),
                Receipt.TAKE_BACK + secret,
                MessageLetters.PAGE + Addresses.segment(secret),
                held.byMail(),
                false,
                held.guardian(),
                request.visitor().isPresent() ? "" : Addresses.withQuery("/register", Map.of("keep", secret)),
                List.of());
        return PageResponse.page("volunteer/interested.jte", Map.of("page", page));
    }

    private Optional<LocalDate> away(MyInterest mine) {
        return mine.awayAfter(
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone()));
    }

    PageResponse ask(PageRequest request) {
        return cancel(request, interest.held(request.path("secret")), Form.empty());
    }

    PageResponse takeBack(PageRequest request) {
        var form = request.posted();
        var secret = request.path("secret");
        try {
            return cancel(
                    request, interest.takeBack(secret, form.typed("reason").orElse(null)), form);
        } catch (DomainException refused) {
            if (refused.violations().isEmpty()
                    && refused.code().kind() == org.yourplace.spi.error.ErrorKind.NOT_FOUND) {
                throw refused;
            }
            return cancel(request, interest.held(secret), form);
        }
    }

    private PageResponse cancel(PageRequest request, MyInterest mine, Form form) {
        var secret = request.path("secret");
        return CancelView.of(
                core, request, mine, form, Receipt.TAKE_BACK + secret, MessageLetters.PAGE + Addresses.segment(secret));
    }

    /** The same page for a secret and for a signed-in person. */
    static final class CancelView {
        private CancelView() {}

        static PageResponse of(
                FeatureContext core, PageRequest request, MyInterest mine, Form form, String action, String messages) {
            var words = new Wording(
                    request.texts(),
                    core.codes(),
                    core.clock(),
                    core.workingDays().zone());
            var state = mine.standing() == State.WITHDREW
                    ? CancelPage.State.WITHDRAWN
                    : mine.standing().open() ? CancelPage.State.ASK : CancelPage.State.ENDED;
            return PageResponse.page(
                    "volunteer/cancel.jte",
                    Map.of(
                            "page",
                            new CancelPage(
                                    state,
                                    mine.title(),
                                    mine.organisation(),
                                    mine.reference(),
                                    form,
                                    action,
                                    words.choices("withdrew-reasons"),
                                    messages)));
        }
    }
}
