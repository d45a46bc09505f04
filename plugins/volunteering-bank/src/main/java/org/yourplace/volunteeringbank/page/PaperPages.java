package org.yourplace.volunteeringbank.page;

import java.util.Map;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.paper.EasyRead;
import org.yourplace.volunteeringbank.paper.Poster;

/** {@code /volunteer/{slug}/poster} and {@code /volunteer/{slug}/easy-read}: a listing for a window, and in easy words. */
final class PaperPages {
    private static final String PDF = "application/pdf";

    private final FeatureContext core;
    private final OpportunityService listings;

    PaperPages(FeatureContext core, OpportunityService listings) {
        this.core = core;
        this.listings = listings;
    }

    PageResponse poster(PageRequest request) {
        var listing = listings.readBySlug(request.path("slug"));
        var paper = new Poster(request.texts(), wording(request)).of(listing, request.origin() + Wording.href(listing));
        return new PageResponse.Bytes(PDF, core.documents().pdf(paper));
    }

    PageResponse easyRead(PageRequest request) {
        var listing = listings.readBySlug(request.path("slug"));
        var phone = listing.organisation().phone();
        return PageResponse.page(
                "volunteer/easy_read.jte",
                Map.of(
                        "page",
                        new EasyReadPage(
                                listing.title(),
                                Wording.href(listing),
                                new EasyRead(request.texts(), wording(request)).of(listing),
                                phone == null ? "" : phone)));
    }

    private Wording wording(PageRequest request) {
        return new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
    }
}
