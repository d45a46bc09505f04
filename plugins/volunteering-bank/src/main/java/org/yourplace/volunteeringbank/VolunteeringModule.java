package org.yourplace.volunteeringbank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.kit.view.HomeFigure;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.assist.AssistedDeed;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.TaskSource;
import org.yourplace.spi.sharing.Dataset;
import org.yourplace.volunteeringbank.application.ApplicationsResource;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.MyApplicationsResource;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.WaitingPeople;
import org.yourplace.volunteeringbank.assist.InterestDeed;
import org.yourplace.volunteeringbank.assist.OfferDeed;
import org.yourplace.volunteeringbank.check.CheckJobs;
import org.yourplace.volunteeringbank.check.CheckService;
import org.yourplace.volunteeringbank.check.ChecksResource;
import org.yourplace.volunteeringbank.check.MyChecksResource;
import org.yourplace.volunteeringbank.dbs.WhichCheck;
import org.yourplace.volunteeringbank.dbs.WhichCheckResource;
import org.yourplace.volunteeringbank.demo.DemoYear;
import org.yourplace.volunteeringbank.desk.DeskResource;
import org.yourplace.volunteeringbank.desk.DeskService;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.guardian.GuardianService;
import org.yourplace.volunteeringbank.hours.ExpensesResource;
import org.yourplace.volunteeringbank.hours.HoursResource;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.HoursWork;
import org.yourplace.volunteeringbank.hours.MyHoursResource;
import org.yourplace.volunteeringbank.hours.MyHoursService;
import org.yourplace.volunteeringbank.importing.ListingImporter;
import org.yourplace.volunteeringbank.listing.OpportunityResource;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.PublicOpportunityResource;
import org.yourplace.volunteeringbank.mail.Correspondence;
import org.yourplace.volunteeringbank.offer.HeldOffers;
import org.yourplace.volunteeringbank.offer.OfferJobs;
import org.yourplace.volunteeringbank.offer.OfferResource;
import org.yourplace.volunteeringbank.offer.OfferService;
import org.yourplace.volunteeringbank.offer.OffersResource;
import org.yourplace.volunteeringbank.page.VolunteeringPages;
import org.yourplace.volunteeringbank.pull.FeedSourcesResource;
import org.yourplace.volunteeringbank.pull.Pulling;
import org.yourplace.volunteeringbank.question.JobseekerMarks;
import org.yourplace.volunteeringbank.question.QuestionService;
import org.yourplace.volunteeringbank.reply.ReplyJobs;
import org.yourplace.volunteeringbank.report.ReportResource;
import org.yourplace.volunteeringbank.report.ReportService;
import org.yourplace.volunteeringbank.shift.BookingService;
import org.yourplace.volunteeringbank.shift.BookingsResource;
import org.yourplace.volunteeringbank.shift.PublicShiftsResource;
import org.yourplace.volunteeringbank.shift.RegularPlacesResource;
import org.yourplace.volunteeringbank.shift.RegularService;
import org.yourplace.volunteeringbank.shift.RollHours;
import org.yourplace.volunteeringbank.shift.RollService;
import org.yourplace.volunteeringbank.shift.ShiftJobs;
import org.yourplace.volunteeringbank.shift.ShiftService;
import org.yourplace.volunteeringbank.shift.ShiftsResource;
import org.yourplace.volunteeringbank.shift.TeamService;
import org.yourplace.volunteeringbank.shift.Turns;
import org.yourplace.volunteeringbank.ui.VolunteeringViews;

/** Every {@code new} of the bank. */
public final class VolunteeringModule implements FeatureModule, FeaturePages, FeatureViews {
    private final FeatureContext core;
    private final OpportunityService listings;
    private final OpportunitySearch search;
    private final InterestService interest;
    private final PeopleService people;
    private final DeskService desk;
    private final ReportService reports;
    private final OfferService offers;
    private final Care care;
    private final Turns turns;
    private final MyHoursService myHours;
    private final HoursService hours;
    private final HoursWork hoursWork;
    private final Pulling pulling;
    private final VolunteeringPages pages;
    private final VolunteeringViews views;

    VolunteeringModule(FeatureContext core) {
        this.core = core;
        listings = new OpportunityService(core);
        search = new OpportunitySearch(core.database(), core.catalogue(), core.places(), core.access());
        interest = new InterestService(core, listings);
        people = new PeopleService(core);
        desk = new DeskService(core);
        reports = new ReportService(core);
        offers = new OfferService(core);
        turns = Turns.of(core, listings);
        myHours = new MyHoursService(core);
        hours = new HoursService(core);
        hoursWork = new HoursWork(core);
        care = Care.of(core);
        pulling = new Pulling(core);
        pages = new VolunteeringPages(
                core, listings, search, interest, people, offers, turns, myHours, hours, care, pulling);
        views = new VolunteeringViews(core, listings, people, desk, reports, offers, turns, hours, care, pulling);
    }

    @Override
    public Map<String, Object> publicResources() {
        return Map.of(
                "opportunities",
                        new PublicOpportunityResource(
                                listings, search, interest, turns.shifts(), pulling.listings(), care.questions()),
                "shifts", new PublicShiftsResource(turns.shifts(), turns.bookings(), turns.teams()),
                "bookings", new BookingsResource(turns.bookings()),
                "regular-places", new RegularPlacesResource(turns.bookings(), turns.regular()),
                "applications", new MyApplicationsResource(interest),
                "hours", new MyHoursResource(myHours),
                "checks", new MyChecksResource(care.checks()),
                "offers", new OfferResource(offers),
                "which-check", new WhichCheckResource(new WhichCheck(core)));
    }

    @Override
    public Map<String, Object> tenantResources() {
        return Map.of(
                "opportunities", new OpportunityResource(listings, people, care.questions(), care.jobseekers()),
                "shifts", new ShiftsResource(turns.shifts(), turns.roll()),
                "applications", new ApplicationsResource(people),
                "hours", new HoursResource(hours),
                "expenses", new ExpensesResource(hours),
                "figures", new ReportResource(reports),
                "desk", new DeskResource(desk, care.guardians()),
                "checks", new ChecksResource(care.checks()),
                "offers", new OffersResource(offers),
                "feed-sources", new FeedSourcesResource(pulling.sources()));
    }

    @Override
    public List<Importer> importers() {
        return List.of(new ListingImporter(core, listings));
    }

    @Override
    public List<AssistedDeed> assistedDeeds() {
        return List.of(new InterestDeed(listings, search, interest, core.texts()), new OfferDeed(offers, core.texts()));
    }

    @Override
    public List<TaskSource> tasks() {
        return List.of(new WaitingTasks(core));
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return Stream.<List<EventHandler<?>>>of(
                        new Correspondence(core).handlers(),
                        new ShiftJobs(core, turns.shifts()).handlers(),
                        new RollHours(core, hours).handlers(),
                        List.of(hoursWork.handler()),
                        pulling.handlers())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Job> jobs() {
        return Stream.of(
                        new Housekeeping(core).jobs(),
                        new ShiftJobs(core, turns.shifts()).jobs(),
                        new ReplyJobs(core).jobs(),
                        new CheckJobs(core).jobs(),
                        new OfferJobs(core).jobs(),
                        List.of(hoursWork.job()),
                        pulling.jobs())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(WaitingPeople.dataset());
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoYear(core, listings, interest, people, desk, offers, turns, myHours, hours, care));
    }

    @Override
    public List<FeatureView> views() {
        return views.views();
    }

    @Override
    public List<HomeFigure> figures(PageTexts texts) {
        return views.figures(texts);
    }

    @Override
    public List<Page> pages() {
        return pages.pages();
    }

    @Override
    public List<NavEntry> navigation() {
        return pages.navigation();
    }

    @Override
    public Optional<Handler> homeSection() {
        return pages.homeSection();
    }

    @Override
    public List<String> addressesForSearchEngines() {
        return pages.addressesForSearchEngines();
    }

    public OpportunityService listings() {
        return listings;
    }

    public OpportunitySearch search() {
        return search;
    }

    public InterestService interest() {
        return interest;
    }

    public PeopleService people() {
        return people;
    }

    public DeskService desk() {
        return desk;
    }

    public MyHoursService myHours() {
        return myHours;
    }

    public HoursService hours() {
        return hours;
    }

    public HoursWork hoursWork() {
        return hoursWork;
    }

    public ReportService reports() {
        return reports;
    }

    public JobseekerMarks jobseekers() {
        return care.jobseekers();
    }

    public QuestionService questions() {
        return care.questions();
    }

    public CheckService checks() {
        return care.checks();
    }

    public GuardianService guardians() {
        return care.guardians();
    }

    public HeldOffers heldOffers() {
        return new HeldOffers(core);
    }

    public Pulling pulling() {
        return pulling;
    }

    public OfferService offers() {
        return offers;
    }

    public ShiftService shifts() {
        return turns.shifts();
    }

    public BookingService bookings() {
        return turns.bookings();
    }

    public TeamService teams() {
        return turns.teams();
    }

    public RegularService regular() {
        return turns.regular();
    }

    public RollService roll() {
        return turns.roll();
    }
}
