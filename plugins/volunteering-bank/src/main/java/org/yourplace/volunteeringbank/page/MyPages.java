package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Step;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.MyInterest;
import org.yourplace.volunteeringbank.application.State;

/** {@code /my/interests}: what a signed-in person said "I'm interested" to, taking it back, and adopting what they sent as a guest. */
final class MyPages {
    static final String PATH = "/my/interests";

    private final FeatureContext core;
    private final InterestService interest;

    MyPages(FeatureContext core, InterestService interest) {
        this.core = core;
        this.interest = interest;
    }

    PageResponse show(PageRequest request) {
        var kept = request.query("adopt");
        if (kept.isPresent()) {
            return adopted(request, kept.get(), Form.empty());
        }
        return page(200, request, Form.empty(), "");
    }

    /** Adopts what the pasted link leads to; the secret is its last segment. */
    PageResponse adopt(PageRequest request) {
        var form = request.posted();
        return adopted(request, form.value("link").replaceAll(".*/", "").strip(), form);
    }

    private PageResponse adopted(PageRequest request, String secret, Form form) {
        var texts = request.texts();
        try {
            var adopted = interest.adopt(secret);
            return page(200, request, Form.empty(), texts.get("my-interests.adopt.done", adopted.title()));
        } catch (DomainException notTheirs) {
            return page(422, request, form.reject("link", texts.get("my-interests.adopt.wrong")), "");
        }
    }

    PageResponse askToTakeBack(PageRequest request) {
        var mine = interest.mine(id(request));
        return HolderPages.CancelView.of(core, request, mine, Form.empty(), takeBack(mine), messages(mine));
    }

    PageResponse takeBack(PageRequest request) {
        var form = request.posted();
        var mine = interest.mine(id(request));
        var after = mine.standing().open() ? interest.takeBack(mine.id(), reason(form)) : mine;
        return HolderPages.CancelView.of(core, request, after, form, takeBack(mine), messages(mine));
    }

    private @org.jspecify.annotations.Nullable String reason(Form form) {
        return form.typed("reason")
                .filter(code -> core.codes().known("withdrew-reasons", code))
                .orElse(null);
    }

    private static UUID id(PageRequest request) {
        try {
            return UUID.fromString(request.path("id"));
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }

    private static String takeBack(MyInterest mine) {
        return PATH + "/" + mine.id() + "/take-back";
    }

    private static String messages(MyInterest mine) {
        return MessagesPages.of(mine.id().toString());
    }

    private PageResponse page(int status, PageRequest request, Form form, String done) {
        var all = interest.mine();
        var texts = request.texts();
        var page = new MyInterestsPage(
                all.stream()
                        .filter(mine -> mine.standing().open())
                        .map(mine -> shown(mine, texts))
                        .toList(),
                all.stream()
                        .filter(mine -> !mine.standing().open())
                        .map(mine -> shown(mine, texts))
                        .toList(),
                form,
                PATH + "/adopt",
                done);
        return new PageResponse.Html(status, "volunteer/my-interests.jte", Map.of("page", page));
    }

    private MyInterestsPage.Interest shown(MyInterest mine, PageTexts texts) {
        var words = new Wording(
                texts, core.codes(), core.clock(), core.workingDays().zone());
        var steps = new ArrayList<Step>();
        for (var step : mine.steps()) {
            steps.add(new Step(
                    texts.get("step." + step.state()), texts.day(words.day(step.at())), reason(step, words), true));
        }
        mine.awayAfter(words.day(core.clock().instant()))
                .ifPresent(back -> steps.add(new Step(texts.get("away.not-counted", texts.day(back)), "", "", false)));
        if (mine.waitsForGuardian()) {
            steps.add(new Step(texts.get("step.guardian"), "", "", false));
        } else if (mine.standing() == State.SENT) {
            steps.add(new Step(texts.get("step.reply-by", texts.day(mine.replyBy())), "", "", false));
        }
        return new MyInterestsPage.Interest(
                mine.title(),
                "/volunteer/" + mine.slug(),
                mine.organisation(),
                mine.reference(),
                texts.get("state." + mine.state()),
                List.copyOf(steps),
                mine.standing().open() ? takeBack(mine) : "",
                messages(mine),
                mine.unread());
    }

    private static String reason(MyInterest.Step step, Wording words) {
        var code = step.reason();
        if (code == null) {
            return "";
        }
        return words.label(
                step.state().equals(State.WITHDREW.code()) ? "withdrew-reasons" : "not-this-time-reasons", code);
    }
}
