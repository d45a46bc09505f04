package org.yourplace.csrbrokerage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yourplace.csrbrokerage.allowance.AllowancePart;
import org.yourplace.csrbrokerage.giving.GivingPart;
import org.yourplace.csrbrokerage.impact.ImpactPart;
import org.yourplace.csrbrokerage.need.NeedPart;
import org.yourplace.csrbrokerage.placement.PlacementPart;
import org.yourplace.csrbrokerage.programme.ProgrammePart;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.FeaturePages;
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
import org.yourplace.spi.people.DirectoryExtension;
import org.yourplace.spi.sharing.Dataset;

/** The brokerage as core sees it: its parts, one after the other. */
public final class CsrModule implements FeatureModule, FeaturePages, FeatureViews {
    private static final int FIGURES = 4;

    private final List<Part> parts;

    CsrModule(FeatureContext core) {
        parts = List.of(
                new ProgrammePart(core), //
                new AllowancePart(core), //
                new NeedPart(core), //
                new PlacementPart(core), //
                new GivingPart(core), //
                new ImpactPart(core));
    }

    private <T> List<T> all(Function<Part, List<T>> offers) {
        return parts.stream().flatMap(part -> offers.apply(part).stream()).toList();
    }

    private Map<String, Object> together(Function<Part, Map<String, Object>> offers) {
        var all = new LinkedHashMap<String, Object>();
        parts.forEach(part -> offers.apply(part).forEach((name, resource) -> {
            if (all.put(name, resource) != null) {
                throw new IllegalStateException("two parts answer to " + name);
            }
        }));
        return all;
    }

    @Override
    public Map<String, Object> publicResources() {
        return together(Part::publicResources);
    }

    @Override
    public Map<String, Object> tenantResources() {
        return together(Part::tenantResources);
    }

    @Override
    public List<TaskSource> tasks() {
        return all(Part::tasks);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        var byEvent = new LinkedHashMap<Class<?>, EventHandler<?>>();
        all(Part::handlers).forEach(handler -> byEvent.merge(handler.type(), handler, CsrModule::both));
        return List.copyOf(byEvent.values());
    }

    /** What two parts do upon one event, as one reaction: both are idempotent, so that a second run harms nothing. */
    @SuppressWarnings("unchecked")
    private static <E extends Record> EventHandler<E> both(EventHandler<?> one, EventHandler<?> other) {
        var first = (EventHandler<E>) one;
        var second = (EventHandler<E>) other;
        return new EventHandler<>(first.type(), first.reaction().andThen(second.reaction()::accept));
    }

    @Override
    public List<Job> jobs() {
        return all(Part::jobs);
    }

    @Override
    public List<Importer> importers() {
        return all(Part::importers);
    }

    @Override
    public List<DirectoryExtension> directoryExtensions() {
        return all(Part::directoryExtensions);
    }

    @Override
    public List<Dataset> datasets() {
        return all(Part::datasets);
    }

    @Override
    public List<AssistedDeed> assistedDeeds() {
        return all(Part::assistedDeeds);
    }

    @Override
    public List<DemoSeed> demo() {
        return all(Part::demo);
    }

    @Override
    public List<FeatureView> views() {
        return CsrMenu.of(parts.stream().flatMap(part -> part.views().stream()));
    }

    @Override
    public List<HomeFigure> figures(PageTexts texts) {
        return all(part -> part.figures(texts)).stream().limit(FIGURES).toList();
    }

    @Override
    public List<Page> pages() {
        return all(Part::pages);
    }

    @Override
    public List<NavEntry> navigation() {
        return all(Part::navigation);
    }

    @Override
    public List<Beside> sections() {
        return all(Part::sections);
    }

    @Override
    public List<String> addressesForSearchEngines() {
        return all(Part::addressesForSearchEngines);
    }
}
