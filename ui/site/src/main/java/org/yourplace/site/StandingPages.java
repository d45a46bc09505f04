package org.yourplace.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yourplace.kit.page.Brand;
import org.yourplace.kit.page.PageResponse;

/** The pages a public service must have: accessibility statement, privacy, complaints. */
final class StandingPages {

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/accessibility", visit -> page(visit, "accessibility", Brand::accessibility)),
                SitePage.get("/privacy", visit -> page(visit, "privacy", Brand::privacy)),
                SitePage.get("/complaints", visit -> page(visit, "complaints", Brand::complaints)));
    }

    private static PageResponse page(Visit visit, String kind, Function<Brand, Brand.Contact> who) {
        var texts = visit.request().texts();
        var contact = who.apply(visit.request().brand());
        int sections = 0;
        while (texts.has(kind + "." + (sections + 1))) sections++;
        return PageResponse.page(
                "site/standing.jte",
                Map.of(
                        "kind", kind,
                        "contact", contact,
                        "sections", sections,
                        "reviewed", texts.date(LocalDate.parse(contact.reviewed()))));
    }
}
