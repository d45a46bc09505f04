package org.yourplace.csrbrokerage;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.Brand;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Frame;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Rendering;
import org.yourplace.kit.page.Routes;
import org.yourplace.kit.page.Visitor;

/** Reads pages as a browser without JavaScript would: real routes, real templates, no server. */
public final class PageReader {
    private static final Rendering RENDERING = new Rendering();
    private static final ClassLoader LOADER = PageReader.class.getClassLoader();

    private final Routes routes;
    private final List<Beside> sections;
    private final Locale locale;
    private final Optional<Visitor> visitor;
    private List<Map<String, String>> told = new ArrayList<>();

    public PageReader(FeaturePages pages, Locale locale, Optional<Visitor> visitor) {
        this.routes = Routes.of(pages.pages());
        this.sections = pages.sections();
        this.locale = locale;
        this.visitor = visitor;
    }

    /** What came back: the page's text, or where it leads. */
    public record Seen(int status, String html, String location) {}

    public Seen get(String address) {
        return ask("GET", address, Map.of());
    }

    public Seen post(String address, Map<String, String> form) {
        var values = new LinkedHashMap<String, List<String>>();
        form.forEach((name, value) -> values.put(name, List.of(value)));
        return ask("POST", address, values);
    }

    /** The same for a form in which a field may be sent more than once, as ticked boxes are. */
    public Seen send(String address, Map<String, List<String>> form) {
        return ask("POST", address, form);
    }

    private Seen ask(String method, String address, Map<String, List<String>> form) {
        var uri = URI.create(address);
        var match = routes.find(method, uri.getRawPath()).orElseThrow(() -> new AssertionError("no page " + address));
        var request = request(method, address, match.path(), query(uri.getRawQuery()), form);
        return switch (match.page().handler().handle(request)) {
            case PageResponse.Html html -> {
                var model = new LinkedHashMap<String, Object>(html.model());
                model.put("frame", frame(address));
                model.put("texts", request.texts());
                yield new Seen(html.status(), RENDERING.render(LOADER, html.template(), model), "");
            }
            case PageResponse.Redirect on -> new Seen(303, "", on.location());
            case PageResponse.NotFound none -> new Seen(404, "", "");
            case PageResponse.Gone gone -> new Seen(410, "", "");
            case PageResponse.OpenData data ->
                new Seen(data.status(), new String(data.bytes(), StandardCharsets.UTF_8), "");
            case PageResponse.Bytes bytes -> new Seen(200, new String(bytes.bytes(), StandardCharsets.UTF_8), "");
        };
    }

    /** The same, writing down what its pages tell of themselves. */
    public PageReader heard(List<Map<String, String>> told) {
        this.told = told;
        return this;
    }

    /** The sections that stand at a place of a page of another feature's, one after the other. */
    public String beside(Beside.Place place, Map<String, String> said) {
        var values = new LinkedHashMap<String, List<String>>();
        said.forEach((name, value) -> values.put(name, List.of(value)));
        return sections.stream()
                .filter(section -> section.place() == place)
                .map(section -> written(section, request("GET", "/elsewhere", Map.of(), values, Map.of())))
                .collect(Collectors.joining());
    }

    private static String written(Beside section, PageRequest request) {
        if (!(section.handler().handle(request) instanceof PageResponse.Html html)) return "";
        var model = new LinkedHashMap<String, Object>(html.model());
        model.put("texts", request.texts());
        return RENDERING.render(LOADER, html.template(), model);
    }

    private PageRequest request(
            String method,
            String address,
            Map<String, String> path,
            Map<String, List<String>> query,
            Map<String, List<String>> form) {
        var texts = PageTexts.of(
                locale,
                List.of(
                        new PageTexts.Source("messages.csr-brokerage", LOADER),
                        new PageTexts.Source("messages.kit", LOADER)));
        return new PageRequest(
                method, address, path, query, form, locale, visitor, brand(), texts, "https://your.example");
    }

    private static Map<String, List<String>> query(String raw) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : (raw == null ? "" : raw).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static Brand brand() {
        var contact = new Brand.Contact("Council", "Officer", "officer@example.org", "01632 960110", "2026-11-02", 5);
        return new Brand(
                "Your Southampton",
                "Near home",
                "SVS team",
                "01632 960100",
                "",
                "",
                "hello@example.org",
                contact,
                contact,
                contact,
                List.of(),
                true);
    }

    private Frame frame(String address) {
        return new Frame(
                brand(),
                locale,
                address,
                List.of(),
                List.of(),
                visitor,
                Map.of(),
                () -> "token",
                false,
                (place, said) -> {
                    told.add(said);
                    return List.of(output -> output.writeContent(beside(place, said)));
                });
    }
}
