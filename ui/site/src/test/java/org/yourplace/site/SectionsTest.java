package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.Rendering;
import org.yourplace.site.port.Features;

/** Features stand on pages of others that leave room for them. */
class SectionsTest {
    private final FakeCity city = new FakeCity();
    private final List<Face> faces = new ArrayList<>();

    private void offer(String id, Handler handler) {
        var pages = new FeaturePages() {
            @Override
            public List<Page> pages() {
                return List.of();
            }

            @Override
            public List<Beside> sections() {
                return List.of(new Beside(Beside.Place.FOUND, handler));
            }
        };
        faces.add(Face.of(new Features.Running(id, SectionsTest.class.getClassLoader(), pages))
                .orElseThrow());
    }

    private String at(Beside.Place place, Map<String, String> said) {
        var frames = new Frames(city, city, faces, new Assets(Site.class.getClassLoader()));
        var sections = new Sections(city, city, faces, frames, new Rendering());
        var inbound = new Inbound(
                "GET",
                "/help",
                "q=raw",
                "place.example",
                "https",
                "192.0.2.1",
                Map.of(),
                Map.of(),
                most -> new byte[0]);
        return sections.of(inbound, "/help", Locale.UK).at(place, said).stream()
                .map(content -> {
                    var out = new StringOutput();
                    content.writeTo(out);
                    return out.toString();
                })
                .collect(Collectors.joining());
    }

    @Test
    void a_section_is_asked_with_what_the_page_says_and_not_with_its_address() {
        offer(
                "site",
                request -> PageResponse.page(
                        "tag/badges.jte",
                        Map.of("badges", List.of(request.query().toString()))));

        assertThat(at(Beside.Place.FOUND, Map.of("q", "shed", "near", " "))).contains("<li>{q=[shed]}</li>");
        assertThat(at(Beside.Place.ONE, Map.of("subject", "x"))).isEmpty();
    }

    @Test
    void one_that_fails_or_has_nothing_to_say_or_is_off_is_not_there() {
        offer("site", request -> PageResponse.notFound());
        offer("site", request -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(at(Beside.Place.FOUND, Map.of("q", "shed"))).isEmpty();

        offer("site", request -> PageResponse.page("tag/badges.jte", Map.of("badges", List.of("Here"))));
        assertThat(at(Beside.Place.FOUND, Map.of("q", "shed"))).contains("Here");
        city.on = false;
        assertThat(at(Beside.Place.FOUND, Map.of("q", "shed"))).isEmpty();
    }
}
