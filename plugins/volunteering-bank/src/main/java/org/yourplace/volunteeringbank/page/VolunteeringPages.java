package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.volunteeringbank.Services;
import org.yourplace.volunteeringbank.alert.AlertWishes;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.archive.KeepMe;
import org.yourplace.volunteeringbank.ask.AskingPages;
import org.yourplace.volunteeringbank.feed.FeedPages;
import org.yourplace.volunteeringbank.guardian.GuardianAsk;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.message.MessageLetters;
import org.yourplace.volunteeringbank.offer.OfferReceipt;
import org.yourplace.volunteeringbank.shift.PlaceReceipt;
import org.yourplace.volunteeringbank.shift.ShiftJobs;
import org.yourplace.volunteeringbank.shift.TeamReceipt;

/** The bank's plain pages, by address. */
public final class VolunteeringPages implements FeaturePages {
    private final SearchPages search;
    private final BesidePages beside;
    private final ListingPages listing;
    private final ElsewherePages elsewhere;
    private final HolderPages holder;
    private final MyPages my;
    private final GroupPages group;
    private final AskingPages asking;
    private final OfferPages offer;
    private final PaperPages paper;
    private final WhichCheckPages which;
    private final MyOfferPages myOffer;
    private final FeedPages feeds;
    private final ShiftPages shift;
    private final PlacePages place;
    private final TeamPages team;
    private final RollPages roll;
    private final HerePages here;
    private final CalendarPages calendar;
    private final HoursPages hours;
    private final MyHoursPages myHours;
    private final GuardianPages guardian;
    private final CheckPages checks;
    private final MessagesPages messages;
    private final AlertPages alerts;
    private final KeepMePages keepMe;

    public VolunteeringPages(Services bank) {
        var core = bank.core();
        var turns = bank.turns();
        var care = bank.care();
        guardian = new GuardianPages(care.guardians());
        checks = new CheckPages(core, care.checks());
        messages = new MessagesPages(bank);
        alerts = new AlertPages(core, bank.listings());
        keepMe = new KeepMePages(core);
        search = new SearchPages(core, bank.search());
        beside = new BesidePages(core, bank.search());
        listing = new ListingPages(
                core, bank.listings(), bank.interest(), new Similar(bank.search()), turns.shifts(), care);
        elsewhere = new ElsewherePages(core, bank.pulling().listings());
        holder = new HolderPages(core, bank.interest());
        my = new MyPages(core, bank.interest());
        group = new GroupPages(
                core, bank.groups(), bank.people(), bank.listings(), bank.search(), bank.hours(), turns.roll());
        asking = new AskingPages(core, bank.groups(), bank.listings());
        hours = new HoursPages(core, bank.hours());
        myHours = new MyHoursPages(core, bank.myHours(), bank.interest());
        offer = new OfferPages(core, bank.offers());
        which = new WhichCheckPages(core);
        myOffer = new MyOfferPages(core, bank.heldOffers(), listing);
        feeds = new FeedPages(core);
        paper = new PaperPages(core, bank.listings());
        shift = new ShiftPages(core, bank.listings(), turns.shifts(), turns.bookings());
        team = new TeamPages(core, turns.shifts(), turns.teams());
        place = new PlacePages(core, turns.bookings(), turns.teams(), turns.regular(), turns.calendars());
        roll = new RollPages(core, turns.roll());
        here = new HerePages(core, turns.shifts(), turns.bookings());
        calendar = new CalendarPages(core, turns.calendars());
    }

    @Override
    public List<Page> pages() {
        return Stream.of(listed(), asking.pages(), feeds.pages())
                .flatMap(List::stream)
                .toList();
    }

    private List<Page> listed() {
        return List.of(
                Page.get(SearchPages.PATH, search::show),
                Page.get(OfferPages.PATH, offer::show),
                Page.post(OfferPages.PATH, offer::send),
                Page.get(WhichCheckPages.PATH, which::show),
                Page.get(OfferReceipt.PAGE + "{secret}", myOffer::show).forLinkHolder(),
                Page.post(OfferReceipt.PAGE + "{secret}", myOffer::act).forLinkHolder(),
                Page.get(OfferReceipt.PAGE + "{secret}/{slug}", myOffer::showListing)
                        .forLinkHolder(),
                Page.post(OfferReceipt.PAGE + "{secret}/{slug}", myOffer::sendInterest)
                        .forLinkHolder(),
                Page.get(AlertPages.TELL_ME, alerts::ask),
                Page.post(AlertPages.TELL_ME, alerts::want),
                Page.get(AlertWishes.PAGE + "{secret}", alerts::show).forLinkHolder(),
                Page.post(AlertWishes.PAGE + "{secret}", alerts::say).forMailPrograms(),
                Page.get(KeepMe.PAGE + "{secret}", keepMe::show).forLinkHolder(),
                Page.post(KeepMe.PAGE + "{secret}", keepMe::keep).forLinkHolder(),
                Page.get("/volunteer/{slug}", elsewhere.after(listing::show)),
                Page.post("/volunteer/{slug}", listing::send),
                Page.get("/volunteer/{slug}/poster", paper::poster),
                Page.get("/volunteer/{slug}/easy-read", paper::easyRead),
                Page.get(HolderPages.THANKS + "{secret}", holder::thanks).forLinkHolder(),
                Page.get(Receipt.TAKE_BACK + "{secret}", holder::ask).forLinkHolder(),
                Page.post(Receipt.TAKE_BACK + "{secret}", holder::takeBack).forLinkHolder(),
                Page.get(MessageLetters.PAGE + "{secret}", messages::held).forLinkHolder(),
                Page.post(MessageLetters.PAGE + "{secret}", messages::actOnHeld).forLinkHolder(),
                Page.get(GroupLetters.PAGE + "{secret}" + MessageLetters.OF_GROUP + "{id}", messages::ours)
                        .forLinkHolder(),
                Page.post(GroupLetters.PAGE + "{secret}" + MessageLetters.OF_GROUP + "{id}", messages::actOnOurs)
                        .forLinkHolder(),
                Page.get(MessagesPages.of("{id}"), messages::mine).forSignedIn(),
                Page.post(MessagesPages.of("{id}"), messages::actOnMine).forSignedIn(),
                Page.get(GuardianAsk.PAGE + "{secret}", guardian::show).forLinkHolder(),
                Page.post(GuardianAsk.PAGE + "{secret}", guardian::answer).forLinkHolder(),
                Page.get(GroupLetters.PAGE + "{secret}", group::show).forLinkHolder(),
                Page.post(GroupLetters.PAGE + "{secret}", group::answer).forLinkHolder(),
                Page.post(GroupLetters.PAGE + "{secret}/away", group::away).forLinkHolder(),
                Page.post(GroupLetters.PAGE + "{secret}/hours", group::hours).forLinkHolder(),
                Page.get(GroupLetters.HOURS + "{secret}", hours::show).forLinkHolder(),
                Page.post(GroupLetters.HOURS + "{secret}", hours::say).forLinkHolder(),
                Page.get(MyHoursPages.PATH, myHours::show).forSignedIn(),
                Page.post(MyHoursPages.PATH, myHours::log).forSignedIn(),
                Page.get(MyHoursPages.PATH + "/file", myHours::file).forSignedIn(),
                Page.get(MyHoursPages.PATH + "/{id}", myHours::one).forSignedIn(),
                Page.post(MyHoursPages.PATH + "/{id}", myHours::say).forSignedIn(),
                Page.get(CheckPages.PATH, checks::show).forSignedIn(),
                Page.post(GroupLetters.PAGE + "{secret}/ask", group::ask).forLinkHolder(),
                Page.get(MyPages.PATH, my::show).forSignedIn(),
                Page.post(MyPages.PATH + "/adopt", my::adopt).forSignedIn(),
                Page.get(MyPages.PATH + "/{id}/take-back", my::askToTakeBack).forSignedIn(),
                Page.post(MyPages.PATH + "/{id}/take-back", my::takeBack).forSignedIn(),
                Page.get(ShiftWording.SHIFT + "{shift}", shift::show),
                Page.post(ShiftWording.SHIFT + "{shift}", shift::book),
                Page.get(ShiftWording.SHIFT + "{shift}/team", team::askForTeam),
                Page.post(ShiftWording.SHIFT + "{shift}/team", team::bookTeam),
                Page.get(TeamReceipt.PAGE + "{secret}", team::coordinator).forLinkHolder(),
                Page.post(TeamReceipt.PAGE + "{secret}", team::cancelForTeam).forLinkHolder(),
                Page.get(PlaceReceipt.PAGE + "{secret}", place::held).forLinkHolder(),
                Page.post(PlaceReceipt.PAGE + "{secret}", place::act).forLinkHolder(),
                Page.get(PlacePages.MY, place::mine).forSignedIn(),
                Page.post(PlacePages.MY, place::actOnMine).forSignedIn(),
                Page.get(ShiftJobs.ROLL_PAGE + "{secret}", roll::show).forLinkHolder(),
                Page.post(ShiftJobs.ROLL_PAGE + "{secret}", roll::mark).forLinkHolder(),
                Page.get(GroupLetters.PAGE + "{secret}/shift/{shift}", roll::showForGroup)
                        .forLinkHolder(),
                Page.post(GroupLetters.PAGE + "{secret}/shift/{shift}", roll::markForGroup)
                        .forLinkHolder(),
                Page.get(HerePages.HERE + "{shift}/{word}", here::here).forLinkHolder(),
                Page.post(HerePages.HERE + "{shift}/{word}", here::checkIn).forLinkHolder(),
                Page.get(HerePages.HERE + "{shift}/{word}/poster", here::paper).forLinkHolder(),
                Page.get(CalendarPages.MINE + "{file}", calendar::mine).forLinkHolder(),
                Page.get(CalendarPages.HELD + "{secret}", calendar::held).forLinkHolder(),
                Page.get(CalendarPages.LISTING + "{file}", calendar::listing),
                Page.get(CalendarPages.GROUP + "{file}", calendar::group));
    }

    @Override
    public List<NavEntry> navigation() {
        return List.of(
                NavEntry.main("nav.volunteer", SearchPages.PATH),
                NavEntry.my("nav.my-interests", MyPages.PATH),
                NavEntry.my("nav.my-checks", CheckPages.PATH),
                NavEntry.my("nav.my-shifts", PlacePages.MY),
                NavEntry.my("nav.my-hours", MyHoursPages.PATH));
    }

    @Override
    public Optional<Handler> homeSection() {
        return Optional.of(search::home);
    }

    @Override
    public List<Beside> sections() {
        return List.of(new Beside(Beside.Place.FOUND, beside::show));
    }

    @Override
    public List<String> addressesForSearchEngines() {
        return search.addresses();
    }
}
