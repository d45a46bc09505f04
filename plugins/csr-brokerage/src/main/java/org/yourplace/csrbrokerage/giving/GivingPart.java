package org.yourplace.csrbrokerage.giving;

import static org.yourplace.csrbrokerage.CsrPermission.PAYROLL;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.Part;
import org.yourplace.csrbrokerage.ui.giving.GivingView;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.TaskSource;

/** Payroll giving: its services and what offers them. */
public final class GivingPart implements Part {
    private final FeatureContext core;
    private final MyGiving mine;
    private final PayrollGiving payroll;
    private final MyGivingPages pages;
    private final AgencyPages agency;

    public GivingPart(FeatureContext core) {
        this.core = core;
        this.mine = new MyGiving(core);
        this.payroll = new PayrollGiving(core);
        this.pages = new MyGivingPages(core, mine);
        this.agency = new AgencyPages(core);
    }

    @Override
    public Map<String, Object> publicResources() {
        return Map.of("giving", new MyGivingResource(mine));
    }

    @Override
    public Map<String, Object> tenantResources() {
        return Map.of("giving", new PayrollGivingResource(payroll));
    }

    @Override
    public List<TaskSource> tasks() {
        return List.of(this::waiting);
    }

    private List<TaskSource.Line> waiting(Locale locale) {
        if (!core.access().may(PAYROLL)) return List.of();
        var now = payroll.now();
        if ((!now.offered() && !now.running()) || now.made()) return List.of();
        return List.of(new TaskSource.Line(
                core.texts().get(locale, "task.giving-file"), CsrFeature.ID + "/giving", 1, false, null));
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoGiving(mine, payroll));
    }

    @Override
    public List<FeatureView> views() {
        return List.of(FeatureView.at("giving", "view.giving", Icon.HAND, context -> new GivingView(context, payroll))
                .needs(PAYROLL));
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.get(MyGivingPages.PATH, pages::show),
                Page.post(MyGivingPages.PATH, pages::give).forSignedIn(),
                Page.get(MyGivingPages.PATH + "/{id}", pages::one).forSignedIn(),
                Page.post(MyGivingPages.PATH + "/{id}", pages::say).forSignedIn(),
                Page.get(GivingLetters.AGENCY_PAGE + "{secret}", agency::show).forLinkHolder(),
                Page.get(GivingLetters.AGENCY_PAGE + "{secret}/file", agency::file)
                        .forLinkHolder());
    }

    @Override
    public List<NavEntry> navigation() {
        return List.of(NavEntry.my("giving.menu", MyGivingPages.PATH));
    }
}
