package org.yourplace.csrbrokerage.placement;

import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.Part;
import org.yourplace.csrbrokerage.placement.demo.DemoPlacements;
import org.yourplace.csrbrokerage.placement.page.PlacementAddresses;
import org.yourplace.csrbrokerage.placement.ui.Parts;
import org.yourplace.csrbrokerage.placement.ui.PlacementViews;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.TaskSource;

/** Placements, composed. */
public final class PlacementPart implements Part {
    private final FeatureContext core;
    private final Interests interests;
    private final MonitoringOfficer officer;
    private final BrokerDesk desk;
    private final PlacementService placements;
    private final RoleOffers offers;
    private final FundingService funding;
    private final PlacementWork work;
    private final PlacementAddresses pages;
    private final PlacementViews views;

    public PlacementPart(FeatureContext core) {
        this.core = core;
        interests = new Interests(core);
        officer = new MonitoringOfficer(core);
        desk = new BrokerDesk(core, interests);
        placements = new PlacementService(core);
        offers = new RoleOffers(core);
        funding = new FundingService(core);
        work = new PlacementWork(core, placements);
        views = new PlacementViews(new Parts(core, desk, placements, interests, officer, funding));
        pages = new PlacementAddresses(core, offers, placements, interests);
    }

    @Override
    public Map<String, Object> publicResources() {
        return Map.of("my-roles", new MyRolesResource(offers, placements, interests));
    }

    @Override
    public Map<String, Object> tenantResources() {
        return Map.of(
                "brokerage",
                new BrokerageResource(desk),
                "placements",
                new PlacementsResource(placements, interests),
                "interests",
                new InterestsResource(officer),
                "funding",
                new FundingResource(funding));
    }

    @Override
    public List<TaskSource> tasks() {
        return List.of(new PlacementTasks(core));
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return work.handlers();
    }

    @Override
    public List<Job> jobs() {
        return work.jobs();
    }

    @Override
    public List<Importer> importers() {
        return List.of(new GrantImporter(core));
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
    public List<FeatureView> views() {
        return views.views();
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoPlacements(core, desk, placements, offers, interests));
    }
}
