package org.yourplace.csrbrokerage.need.page;

import java.util.List;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.mail.NeedLetters;
import org.yourplace.csrbrokerage.need.offer.OfferReceipt;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;

/** The pages of this part, by address. */
public final class NeedPages {
    private final FindPages find;
    private final NeedsBeside beside;
    private final GivenPages given;
    private final OurNeedsPages ours;
    private final WriteNeedPages write;
    private final OurOfferPages offers;
    private final OurTeamPages teams;

    public NeedPages(NeedServices services) {
        var door = new OurDoor(services);
        find = new FindPages(services);
        beside = new NeedsBeside(services);
        given = new GivenPages(services);
        ours = new OurNeedsPages(door);
        write = new WriteNeedPages(door);
        offers = new OurOfferPages(door);
        teams = new OurTeamPages(door);
    }

    public List<Page> pages() {
        var our = NeedLetters.PAGE + "{secret}";
        return List.of(
                Page.get(FindPages.PATH, find::find),
                Page.get(FindPages.PATH + "/{id}", find::show),
                Page.post(FindPages.PATH + "/{id}", find::offer),
                Page.get(OfferReceipt.PAGE + "{secret}", given::held).forLinkHolder(),
                Page.post(OfferReceipt.PAGE + "{secret}", given::actHeld).forLinkHolder(),
                Page.get(GivenPages.MINE, given::mine).forSignedIn(),
                Page.get(GivenPages.MINE + "/{id}", given::one).forSignedIn(),
                Page.post(GivenPages.MINE + "/{id}", given::takeBack).forSignedIn(),
                Page.get(our, ours::home).forLinkHolder(),
                Page.get(our + "/new/{kind}", write::begin).forLinkHolder(),
                Page.post(our + "/new/{kind}", write::write).forLinkHolder(),
                Page.get(our + "/needs/{id}", ours::one).forLinkHolder(),
                Page.post(our + "/needs/{id}", ours::act).forLinkHolder(),
                Page.get(our + "/needs/{id}/edit", write::change).forLinkHolder(),
                Page.post(our + "/needs/{id}/edit", write::save).forLinkHolder(),
                Page.get(our + "/offers/{id}", offers::show).forLinkHolder(),
                Page.post(our + "/offers/{id}", offers::answer).forLinkHolder(),
                Page.get(our + "/teams/{id}", teams::show).forLinkHolder(),
                Page.post(our + "/teams/{id}", teams::say).forLinkHolder());
    }

    public List<NavEntry> navigation() {
        return List.of(
                NavEntry.main("nav.groups-need", FindPages.PATH),
                NavEntry.my("nav.my-offers-to-groups", GivenPages.MINE));
    }

    public List<Beside> sections() {
        return List.of(new Beside(Beside.Place.FOUND, beside::show));
    }

    public List<String> addressesForSearchEngines() {
        return find.addresses();
    }
}
