package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.feed.FeedPages;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.offer.OfferService;

/** The bank's plain pages, by address. */
public final class VolunteeringPages implements FeaturePages {
    private final SearchPages search;
    private final ListingPages listing;
    private final HolderPages holder;
    private final MyPages my;
    private final GroupPages group;
    private final OfferPages offer;
    private final FeedPages feeds;

    public VolunteeringPages(
            FeatureContext core,
            OpportunityService listings,
            OpportunitySearch opportunities,
            InterestService interest,
            PeopleService people,
            OfferService offers) {
        search = new SearchPages(core, opportunities);
        listing = new ListingPages(core, listings, interest, new Similar(opportunities));
        holder = new HolderPages(core, interest);
        my = new MyPages(core, interest);
        group = new GroupPages(core, new GroupService(core), people, opportunities);
        offer = new OfferPages(core, offers);
        feeds = new FeedPages(core, opportunities);
    }

    @Override
    public List<Page> pages() {
        return Stream.concat(listed().stream(), feeds.pages().stream()).toList();
    }

    private List<Page> listed() {
        return List.of(
                Page.get(SearchPages.PATH, search::show),
                Page.get(OfferPages.PATH, offer::show),
                Page.post(OfferPages.PATH, offer::send),
                Page.get("/volunteer/{slug}", listing::show),
                Page.post("/volunteer/{slug}", listing::send),
                Page.get(HolderPages.THANKS + "{secret}", holder::thanks).forLinkHolder(),
                Page.get(Receipt.TAKE_BACK + "{secret}", holder::ask).forLinkHolder(),
                Page.post(Receipt.TAKE_BACK + "{secret}", holder::takeBack).forLinkHolder(),
                Page.get(GroupLetters.PAGE + "{secret}", group::show).forLinkHolder(),
                Page.post(GroupLetters.PAGE + "{secret}", group::answer).forLinkHolder(),
                Page.post(GroupLetters.PAGE + "{secret}/away", group::away).forLinkHolder(),
                Page.get(MyPages.PATH, my::show).forSignedIn(),
                Page.post(MyPages.PATH + "/adopt", my::adopt).forSignedIn(),
                Page.get(MyPages.PATH + "/{id}/take-back", my::askToTakeBack).forSignedIn(),
                Page.post(MyPages.PATH + "/{id}/take-back", my::takeBack).forSignedIn());
    }

    @Override
    public List<NavEntry> navigation() {
        return List.of(NavEntry.main("nav.volunteer", SearchPages.PATH), NavEntry.my("nav.my-interests", MyPages.PATH));
    }

    @Override
    public Optional<Handler> homeSection() {
        return Optional.of(search::home);
    }

    @Override
    public List<String> addressesForSearchEngines() {
        return search.addresses();
    }
}
