package org.yourplace.site;

import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.site.port.Features;

/**
 * What a running feature shows, asked once at start and kept. A feature that fails when asked, or whose pages clash with those before it,
 * has no face; every other is as it was.
 *
 * @param home its section of the home page
 * @param sections its sections of other features' pages
 */
record Face(
        Features.Running running,
        List<Page> pages,
        List<NavEntry> navigation,
        Optional<Handler> home,
        List<Beside> sections) {

    Face {
        pages = List.copyOf(pages);
        navigation = List.copyOf(navigation);
        sections = List.copyOf(sections);
    }

    static Optional<Face> of(Features.Running running) {
        try {
            var face = running.pages();
            return Optional.of(new Face(running, face.pages(), face.navigation(), face.homeSection(), face.sections()));
        } catch (RuntimeException | LinkageError broken) {
            Problems.leftOut(running.id(), broken);
            return Optional.empty();
        }
    }

    String id() {
        return running.id();
    }

    /** What search engines should know; nothing when the feature fails to say. */
    List<String> addresses() {
        try {
            return running.pages().addressesForSearchEngines();
        } catch (RuntimeException broken) {
            Problems.leftOut(id(), broken);
            return List.of();
        }
    }
}
