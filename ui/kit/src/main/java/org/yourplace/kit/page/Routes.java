package org.yourplace.kit.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the page for a request. The most specific template wins, whatever the order in which pages were given:
 * {@code /volunteer/offer} before {@code /volunteer/{slug}}.
 */
public final class Routes {

    private record Route(PathTemplate template, Page page) {}

    /** A page that fits, and the values of its path's named segments. */
    public record Match(Page page, Map<String, String> path) {}

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /** Orders the pages; throws {@link IllegalArgumentException} when two answer the same requests. */
    public static Routes of(Collection<Page> pages) {
        var routes = pages.stream()
                .map(page -> new Route(PathTemplate.of(page.path()), page))
                .sorted(Comparator.comparing(Route::template))
                .toList();
        for (int i = 1; i < routes.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = routes.get(j);
                var two = routes.get(i);
                if (one.template().clashesWith(two.template())
                        && one.page().method().equals(two.page().method())) {
                    throw new IllegalArgumentException(
                            "two pages answer " + two.page().method() + " " + two.template());
                }
            }
        }
        return new Routes(routes);
    }

    /** The page for a request; HEAD is answered as GET. */
    public Optional<Match> find(String method, String rawPath) {
        var wanted = method.equals("HEAD") ? "GET" : method;
        return segments(rawPath).flatMap(path -> routes.stream()
                .filter(route -> route.page().method().equals(wanted))
                .flatMap(route -> route.template().match(path).map(values -> new Match(route.page(), values)).stream())
                .findFirst());
    }

    /** The methods that some page at this path answers; empty when there is no page at all. */
    public Set<String> methods(String rawPath) {
        return segments(rawPath).stream()
                .flatMap(path -> routes.stream()
                        .filter(route -> route.template().match(path).isPresent()))
                .map(route -> route.page().method())
                .collect(Collectors.toSet());
    }

    /** Decodes each segment on its own; nothing when the path is not one we would ever hand out. */
    private static Optional<List<String>> segments(String rawPath) {
        if (!rawPath.startsWith("/")) return Optional.empty();
        try {
            var segments = PathTemplate.split(rawPath).stream()
                    .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
            return segments.stream().allMatch(Routes::sound) ? Optional.of(segments) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean sound(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars()
                        .noneMatch(c -> c < 0x20 || c == 0x7f || c == '/' || c == '\\' || c == ';' || c == 0xfffd);
    }
}
