package org.yourplace.csrbrokerage.need;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yourplace.csrbrokerage.Part;
import org.yourplace.csrbrokerage.need.demo.DemoNeeds;
import org.yourplace.csrbrokerage.need.offer.GiftsResource;
import org.yourplace.csrbrokerage.need.offer.MyOffersResource;
import org.yourplace.csrbrokerage.need.offer.OfferJobs;
import org.yourplace.csrbrokerage.need.offer.OffersResource;
import org.yourplace.csrbrokerage.need.page.NeedPages;
import org.yourplace.csrbrokerage.need.team.TeamAsksResource;
import org.yourplace.csrbrokerage.need.team.TeamDaysResource;
import org.yourplace.csrbrokerage.need.team.TeamJobs;
import org.yourplace.csrbrokerage.need.ui.NeedViews;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.TaskSource;

/** What charities need, things in kind, and team days. */
public final class NeedPart implements Part {
    private final NeedServices services;
    private final NeedPages pages;

    public NeedPart(FeatureContext core) {
        services = NeedServices.of(core);
        pages = new NeedPages(services);
    }

    public NeedServices services() {
        return services;
    }

    @Override
    public Map<String, Object> publicResources() {
        return Map.of(
                "needs", new PublicNeedsResource(services.search(), services.offering()),
                "need-offers", new MyOffersResource(services.offering()));
    }

    @Override
    public Map<String, Object> tenantResources() {
        return Map.of(
                "needs", new NeedsResource(services.needs(), services.links()),
                "new-needs", new NeedChecksResource(services.checks()),
                "offers", new OffersResource(services.desk()),
                "gifts", new GiftsResource(services.gifts()),
                "team-days", new TeamAsksResource(services.asks()),
                "team-visits", new TeamDaysResource(services.days()));
    }

    @Override
    public List<TaskSource> tasks() {
        return List.of(new NeedTasks(services.core()));
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return new NeedJobs(services.core()).handlers();
    }

    @Override
    public List<Job> jobs() {
        return Stream.of(
                        new NeedJobs(services.core()).jobs(),
                        new OfferJobs(services.core()).jobs(),
                        new TeamJobs(services.core()).jobs())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<FeatureView> views() {
        return new NeedViews(services).views();
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoNeeds(services));
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
    public List<Beside> sections() {
        return pages.sections();
    }

    @Override
    public List<String> addressesForSearchEngines() {
        return pages.addressesForSearchEngines();
    }
}
