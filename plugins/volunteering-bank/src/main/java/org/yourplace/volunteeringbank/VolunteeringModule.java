package org.yourplace.volunteeringbank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Beside;
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
import org.yourplace.volunteeringbank.application.WaitingPeople;
import org.yourplace.volunteeringbank.assist.InterestDeed;
import org.yourplace.volunteeringbank.assist.OfferDeed;
import org.yourplace.volunteeringbank.demo.DemoYear;
import org.yourplace.volunteeringbank.importing.ListingImporter;
import org.yourplace.volunteeringbank.page.VolunteeringPages;
import org.yourplace.volunteeringbank.ui.VolunteeringViews;

/** The bank as core sees it: its {@link Services}, and what offers them. */
public final class VolunteeringModule implements FeatureModule, FeaturePages, FeatureViews {
    private final Services services;
    private final VolunteeringResources resources;
    private final VolunteeringWork work;
    private final VolunteeringPages pages;
    private final VolunteeringViews views;

    VolunteeringModule(FeatureContext core) {
        services = Services.of(core);
        resources = new VolunteeringResources(services);
        work = new VolunteeringWork(services);
        pages = new VolunteeringPages(services);
        views = new VolunteeringViews(services);
    }

    Services services() {
        return services;
    }

    @Override
    public Map<String, Object> publicResources() {
        return resources.forEverybody();
    }

    @Override
    public Map<String, Object> tenantResources() {
        return resources.forMembers();
    }

    @Override
    public List<Importer> importers() {
        return List.of(new ListingImporter(services.core(), services.listings()));
    }

    @Override
    public List<AssistedDeed> assistedDeeds() {
        var texts = services.core().texts();
        return List.of(
                new InterestDeed(services.listings(), services.search(), services.interest(), texts),
                new OfferDeed(services.offers(), texts));
    }

    @Override
    public List<TaskSource> tasks() {
        return List.of(new WaitingTasks(services.core()));
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
    public List<Dataset> datasets() {
        return List.of(WaitingPeople.dataset());
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoYear(services));
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
    public List<Beside> sections() {
        return pages.sections();
    }

    @Override
    public List<String> addressesForSearchEngines() {
        return pages.addressesForSearchEngines();
    }
}
