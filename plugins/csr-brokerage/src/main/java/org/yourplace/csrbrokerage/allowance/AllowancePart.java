package org.yourplace.csrbrokerage.allowance;

import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.Part;
import org.yourplace.csrbrokerage.allowance.page.TimeOffPages;
import org.yourplace.csrbrokerage.allowance.ui.TimeOffViews;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.TaskSource;

/** Time off to help, composed. */
public final class AllowancePart implements Part {
    private final AllowanceServices services;
    private final AllowanceWork work;
    private final TimeOffPages pages;
    private final TimeOffViews views;

    public AllowancePart(FeatureContext core) {
        services = AllowanceServices.of(core);
        work = new AllowanceWork(core, services.rules());
        pages = new TimeOffPages(services);
        views = new TimeOffViews(services);
    }

    @Override
    public Map<String, Object> publicResources() {
        return Map.of("my-days", new MyDaysResource(services.myDays()));
    }

    @Override
    public Map<String, Object> tenantResources() {
        return Map.of(
                "my-time-off", new MyTimeOffResource(services.mine()),
                "time-off", new TimeOffResource(services.timeOff(), services.mine()),
                "days", new DaysResource(services.days()),
                "absences", new AbsencesResource(services.absences()),
                "balances", new BalancesResource(services.balances()),
                "absence-files", new AbsenceFilesResource(services.absences()));
    }

    @Override
    public List<Job> jobs() {
        return work.jobs();
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return work.handlers();
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
    public List<FeatureView> views() {
        return views.views();
    }

    @Override
    public List<TaskSource> tasks() {
        return List.of(new TimeOffTasks(services.core(), services.timeOff(), services.days()));
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoTimeOff(services, work));
    }
}
