package org.yourplace.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.Routes;
import org.yourplace.site.port.Features;

/** Which pages are served and whose each is: the site's own first, then those of every feature whose pages fit beside them. */
final class Owners {

    private final Map<Page, Owner> owners = new LinkedHashMap<>();
    private final Routes routes;

    /** Whose page it is: a feature's, or the site's own with its answer. */
    record Owner(Optional<Features.Running> feature, Optional<SitePage> own) {

        ClassLoader loader() {
            return feature.map(Features.Running::loader).orElseGet(Site.class::getClassLoader);
        }
    }

    private Owners(List<SitePage> own, List<Face> faces) {
        own.forEach(page -> owners.put(page.page(), new Owner(Optional.empty(), Optional.of(page))));
        faces.forEach(face -> face.pages()
                .forEach(page -> owners.put(page, new Owner(Optional.of(face.running()), Optional.empty()))));
        routes = Routes.of(owners.keySet());
    }

    /** @param faces is filled with the faces of all features whose pages clash neither with the site's own nor with an earlier feature's */
    static Owners of(List<SitePage> own, Features features, List<Face> faces) {
        var pages = new ArrayList<>(own.stream().map(SitePage::page).toList());
        for (var running : features.running()) {
            Face.of(running).filter(face -> fits(face, pages)).ifPresent(face -> {
                pages.addAll(face.pages());
                faces.add(face);
            });
        }
        return new Owners(own, faces);
    }

    private static boolean fits(Face face, List<Page> beside) {
        var tried = new ArrayList<>(beside);
        tried.addAll(face.pages());
        try {
            Routes.of(tried);
            return true;
        } catch (IllegalArgumentException clash) {
            Problems.leftOut(face.id(), clash);
            return false;
        }
    }

    List<Page> pages() {
        return List.copyOf(owners.keySet());
    }

    Routes routes() {
        return routes;
    }

    Owner of(Page page) {
        return Objects.requireNonNull(owners.get(page));
    }
}
