package org.yourplace.site;

import java.util.ArrayList;
import java.util.List;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Features;

/** What search engines ask for: which pages they may read, and which there are. A demonstration is not to be found at all. */
final class FinderPages {

    private static final List<String> OWN = List.of("/", "/accessibility", "/privacy", "/complaints");

    private final Features features;
    private final List<Face> faces;

    FinderPages(Features features, List<Face> faces) {
        this.features = features;
        this.faces = faces;
    }

    List<SitePage> pages() {
        return List.of(SitePage.get("/robots.txt", this::robots), SitePage.get("/sitemap.xml", this::sitemap));
    }

    private PageResponse robots(Visit visit) {
        if (visit.request().brand().sample()) return PageResponse.text("text/plain", "User-agent: *\nDisallow: /\n");
        return PageResponse.text("text/plain", """
                User-agent: *
                Disallow: /my
                Disallow: /workspace
                Disallow: /api/
                Disallow: /report-this-page
                Sitemap: %s/sitemap.xml
                """.formatted(visit.request().origin()));
    }

    private PageResponse sitemap(Visit visit) {
        var addresses = new ArrayList<>(OWN);
        for (var face : faces) {
            if (features.on(face.id())) addresses.addAll(face.addresses());
        }
        var list = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var address : addresses) {
            list.append("<url><loc>")
                    .append(xml(visit.request().origin() + address))
                    .append("</loc></url>\n");
        }
        return PageResponse.text("application/xml", list.append("</urlset>\n").toString());
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
