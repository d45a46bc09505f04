package org.yourplace.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at pages as they are for somebody who cannot see them well: axe's rules for WCAG 2.2 A and AA, and no scrolling sideways, light
 * and dark, on a wide and on the narrowest screen. Remembers everything it finds until asked.
 */
final class Axe {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String RUN = """
            async tags => {
              document.getAnimations().forEach(one => one.finish());
              const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return found.violations.flatMap(one => one.nodes.map(node =>
                  one.id + ' at ' + node.target.flat(9).join(' ') + ' (' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 200) + ')'));
            }""";
    private static final String SIDEWAYS = """
            () => {
              const screen = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= screen) return [];
              const wide = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > screen + 1);
              return ['scrolls sideways at ' + wide.slice(-3).map(one => one.tagName.toLowerCase() + '.' + one.className).join(', ')];
            }""";

    /** What a page is made of, whatever its words. */
    private static final String KIND =
            "() => [...new Set([...document.querySelectorAll('*')].map(one => one.tagName + '.' + one.getAttribute('class')))].sort().join()";

    private record Way(int width, ColorScheme scheme) {}

    private static final List<Way> WAYS = List.of(
            new Way(320, ColorScheme.DARK),
            new Way(320, ColorScheme.LIGHT),
            new Way(1280, ColorScheme.DARK),
            new Way(1280, ColorScheme.LIGHT));

    private final Set<String> kinds = new HashSet<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private int looks;

    /** Every page of the window brings axe along; scripts of ours are under no policy of the page. */
    static BrowserContext into(BrowserContext window) {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            window.addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            return window;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Looks at a page and leaves it wide and light. What is made of elements that no page before it had is looked at in all four ways;
     * anything else once, each time in another way.
     */
    void look(String name, Page page) {
        boolean isNew = kinds.add((String) page.evaluate(KIND));
        int chosen = kinds.size() + looks;
        for (int way = 0; way < WAYS.size(); way++) {
            page.setViewportSize(WAYS.get(way).width(), 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(WAYS.get(way).scheme()));
            note(name, WAYS.get(way), page.evaluate(SIDEWAYS));
            if (isNew || way == chosen % WAYS.size()) {
                looks++;
                note(name, WAYS.get(way), page.evaluate(RUN, RULES));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void note(String name, Way way, Object problems) {
        ((List<String>) problems)
                .forEach(problem -> found.computeIfAbsent(name + ": " + problem, key -> new ArrayList<>())
                        .add(way.width() + " " + way.scheme()));
    }

    int looks() {
        return looks;
    }

    /** What is wrong, where, and in which of the ways of looking. */
    List<String> found() {
        return found.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }
}
