package org.yourplace.site;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Features;

/** The home page, put together from what the features that are on have to say, and a person's own overview. */
final class HomePages {

    private final Features features;
    private final List<Face> faces;
    private final Frames frames;
    private final Sections sections;

    HomePages(Features features, List<Face> faces, Frames frames, Sections sections) {
        this.features = features;
        this.faces = faces;
        this.frames = frames;
        this.sections = sections;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/", this::home), SitePage.get("/my", this::my).forSignedIn());
    }

    private PageResponse home(Visit visit) {
        var shown = faces.stream()
                .filter(face -> face.home().isPresent() && features.on(face.id()))
                .flatMap(face -> sections.of(face, face.home().get(), visit.request()).stream())
                .toList();
        return PageResponse.page("site/home.jte", Map.of("sections", shown));
    }

    private PageResponse my(Visit visit) {
        var request = visit.request();
        return PageResponse.page(
                "site/my.jte",
                Map.of(
                        "name", request.visitor().orElseThrow().name(),
                        "pages", frames.entries(NavEntry.Place.MY, "/my", request.locale())));
    }
}
