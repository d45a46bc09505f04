package org.yourplace.site;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Rendering;
import org.yourplace.site.port.Features;

/** The home page, put together from what the features that are on have to say, and a person's own overview. */
final class HomePages {

    private final Features features;
    private final List<Face> faces;
    private final Frames frames;
    private final Rendering rendering;

    HomePages(Features features, List<Face> faces, Frames frames, Rendering rendering) {
        this.features = features;
        this.faces = faces;
        this.frames = frames;
        this.rendering = rendering;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/", this::home), SitePage.get("/my", this::my).forSignedIn());
    }

    private PageResponse home(Visit visit) {
        var sections = faces.stream()
                .filter(face -> face.home().isPresent() && features.on(face.id()))
                .flatMap(face -> section(face, face.home().get(), visit.request()).stream())
                .toList();
        return PageResponse.page("site/home.jte", Map.of("sections", sections));
    }

    private PageResponse my(Visit visit) {
        var request = visit.request();
        return PageResponse.page(
                "site/my.jte",
                Map.of(
                        "name", request.visitor().orElseThrow().name(),
                        "pages", frames.entries(NavEntry.Place.MY, "/my", request.locale())));
    }

    /** A feature that fails has no section; the home page is there all the same. */
    private Optional<Content> section(Face face, Handler handler, PageRequest request) {
        var texts = frames.texts(face.running(), request.locale());
        try {
            var response = features.call(face.id(), handler, speaking(request, texts));
            if (!(response instanceof PageResponse.Html html)) return Optional.empty();
            var model = new HashMap<>(html.model());
            model.put("texts", texts);
            var markup = rendering.render(face.running().loader(), html.template(), model);
            return Optional.of(output -> output.writeContent(markup));
        } catch (RuntimeException failure) {
            Problems.leftOut(face.id(), failure);
            return Optional.empty();
        }
    }

    private static PageRequest speaking(PageRequest request, PageTexts texts) {
        return new PageRequest(
                request.method(),
                request.address(),
                request.path(),
                request.query(),
                request.form(),
                request.locale(),
                request.visitor(),
                request.brand(),
                texts,
                request.origin());
    }
}
