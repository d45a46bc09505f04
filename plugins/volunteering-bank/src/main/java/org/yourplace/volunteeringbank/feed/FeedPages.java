package org.yourplace.volunteeringbank.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Visibility;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityQueries;
import tools.jackson.databind.json.JsonMapper;

/** {@code /feeds/..}: the listings for other systems. */
public final class FeedPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The last page changes with every listing; a full one does only when something in it does. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration LATER = Duration.ofMinutes(10);

    private final FeatureContext core;
    private final RpdeFeed rpde;
    private final OpportunityQueries queries;

    public FeedPages(FeatureContext core) {
        this.core = core;
        this.queries = new OpportunityQueries(core.places());
        this.rpde = new RpdeFeed(core.database(), queries, new LinkedListing(core.codes(), core.workingDays()));
    }

    public List<Page> pages() {
        return List.of(
                Page.get(RpdeFeed.PATH, this::rpde),
                Page.get(AtomFeed.PATH, this::atom),
                Page.get(Vocabulary.PATH, this::vocabulary),
                Page.get("/feeds", this::about));
    }

    private PageResponse rpde(PageRequest request) {
        var after = place(request);
        if (after.isEmpty()) {
            return refused();
        }
        var page = rpde.page(request.origin(), after.get(), licence());
        boolean full = page.items().size() == RpdeFeed.FULL;
        return new PageResponse.OpenData(200, "application/json", JSON.writeValueAsBytes(page), full ? LATER : SOON);
    }

    /** Both or neither: a place is a number and an id. */
    private static Optional<FeedPlace> place(PageRequest request) {
        var number = request.query("afterTimestamp");
        var id = request.query("afterId");
        if (number.isEmpty() && id.isEmpty()) {
            return Optional.of(FeedPlace.START);
        }
        try {
            return Optional.of(new FeedPlace(Long.parseLong(number.orElse("")), UUID.fromString(id.orElse(""))));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    private static PageResponse refused() {
        var problem = Map.of(
                "type",
                "about:blank",
                "title",
                "Bad Request",
                "status",
                400,
                "detail",
                "afterTimestamp is a number and afterId an id; take both from the \"next\" of the page before.");
        return new PageResponse.OpenData(
                400, "application/problem+json", JSON.writeValueAsBytes(problem), Duration.ZERO);
    }

    private PageResponse atom(PageRequest request) {
        var ours = core.database().read(tx -> queries.visible(tx, AtomFeed.MOST, null));
        var text = AtomFeed.write(
                request.origin(),
                request.texts().get("feeds.atom.title", request.brand().name()),
                licence(),
                ours.items().stream()
                        .filter(FeedPages::forEverybody)
                        .filter(listing -> core.switches().on(listing.tenant()))
                        .toList(),
                core.clock().instant());
        return new PageResponse.OpenData(
                200, "application/atom+xml;charset=utf-8", text.getBytes(StandardCharsets.UTF_8), LATER);
    }

    /** A member who is signed in finds more; the feed is the same for all. */
    private static boolean forEverybody(OpportunityDetails listing) {
        return listing.visibility().equals(Visibility.PUBLIC.code());
    }

    private PageResponse vocabulary(PageRequest request) {
        return new PageResponse.OpenData(
                200,
                "application/ld+json",
                JSON.writeValueAsBytes(Vocabulary.context(request.origin())),
                Duration.ofHours(1));
    }

    private PageResponse about(PageRequest request) {
        return PageResponse.page(
                "volunteer/feeds.jte",
                Map.of(
                        "page",
                        new FeedsPage(
                                request.origin() + RpdeFeed.PATH,
                                request.origin() + AtomFeed.PATH,
                                request.origin() + Vocabulary.PATH,
                                licence(),
                                Vocabulary.own())));
    }

    private String licence() {
        return core.settings().value(VolunteeringSettings.FEED_LICENCE);
    }
}
