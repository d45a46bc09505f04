package org.yourplace.site;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Rendering;
import org.yourplace.site.port.Caller;
import org.yourplace.site.port.Features;

/** Parts of a page that features other than its own make, of those that are on. */
final class Sections {

    private final Caller caller;
    private final Features features;
    private final List<Face> faces;
    private final Frames frames;
    private final Rendering rendering;

    Sections(Caller caller, Features features, List<Face> faces, Frames frames, Rendering rendering) {
        this.caller = caller;
        this.features = features;
        this.faces = faces;
        this.frames = frames;
        this.rendering = rendering;
    }

    /** What stands at the places of one page. */
    Beside.Sections of(Inbound inbound, String address, Locale locale) {
        return (place, said) -> faces.stream()
                .filter(face ->
                        face.sections().stream().anyMatch(one -> one.place() == place) && features.on(face.id()))
                .flatMap(face -> face.sections().stream()
                        .filter(one -> one.place() == place)
                        .flatMap(one -> of(face, one.handler(), asked(inbound, address, locale, said)).stream()))
                .toList();
    }

    /** A feature that fails has no section; the page is there all the same. */
    Optional<Content> of(Face face, Handler handler, PageRequest request) {
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

    private PageRequest asked(Inbound inbound, String address, Locale locale, Map<String, String> said) {
        return new PageRequest(
                "GET",
                address,
                Map.of(),
                said.entrySet().stream()
                        .filter(word -> !word.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, word -> List.of(word.getValue()))),
                Map.of(),
                locale,
                caller.visitor(),
                caller.brand(locale),
                frames.texts(locale),
                inbound.origin());
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
