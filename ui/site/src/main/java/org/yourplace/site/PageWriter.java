package org.yourplace.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Rendering;
import org.yourplace.site.Problems.Problem;
import org.yourplace.site.port.Caller;

/** Puts the frame around what a handler answered and writes it, with the cookies that go with it. */
final class PageWriter {

    private static final int DAY = 24 * 60 * 60;

    private final Caller caller;
    private final Frames frames;
    private final Rendering rendering;
    private final Sections sections;

    PageWriter(Caller caller, Frames frames, Rendering rendering, Sections sections) {
        this.caller = caller;
        this.frames = frames;
        this.rendering = rendering;
        this.sections = sections;
    }

    Reply html(
            Going going, Page page, ClassLoader loader, PageTexts texts, PageResponse.Html html, List<String> cookies) {
        var indexed = page.visitors() == Page.Visitors.ANYONE && html.status() == 200;
        var model = new HashMap<>(html.model());
        model.put(
                "frame", frames.frame(going.inbound(), going.query(), going.locale(), going.csrf(), indexed, sections));
        model.put("texts", texts);
        var markup = rendering.render(loader, html.template(), model);
        going.csrf().cookie().ifPresent(secret -> cookies.add(Answers.cookie(Csrf.COOKIE, secret, DAY)));
        picked(going).ifPresent(code -> cookies.add(Answers.languageCookie(code)));
        var own = going.csrf().used() || caller.visitor().isPresent();
        return Answers.html(going.inbound(), html.status(), markup, page.visitors(), own, cookies);
    }

    /** What went wrong, in plain words, with a number to ring. */
    Reply problem(Going going, Problem problem, String reference) {
        var texts = frames.texts(going.locale());
        var model = new HashMap<String, Object>(Map.of("kind", problem.key(), "reference", reference, "texts", texts));
        model.put("frame", frames.frame(going.inbound(), Map.of(), going.locale(), going.csrf(), false, sections));
        var markup = rendering.render(Site.class.getClassLoader(), "site/problem.jte", model);
        return Answers.html(going.inbound(), problem.status(), markup, Page.Visitors.ANYONE, true, new ArrayList<>());
    }

    private Optional<String> picked(Going going) {
        return Optional.ofNullable(going.query().get(Languages.PARAMETER))
                .flatMap(codes -> Languages.find(caller.languages(), codes.getFirst()))
                .map(Locale::getLanguage);
    }
}
