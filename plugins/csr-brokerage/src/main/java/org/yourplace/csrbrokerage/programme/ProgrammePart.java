package org.yourplace.csrbrokerage.programme;

import static org.yourplace.csrbrokerage.CsrPermission.RUN_PROGRAMME;

import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.Part;
import org.yourplace.csrbrokerage.ui.programme.PolicyView;
import org.yourplace.csrbrokerage.ui.programme.StaffView;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.people.DirectoryExtension;

/** The employer's programme: staff's terms and the leave policy. */
public final class ProgrammePart implements Part {
    private final FeatureContext core;
    private final StaffService staff;
    private final PolicyService policies;

    public ProgrammePart(FeatureContext core) {
        this.core = core;
        staff = new StaffService(core);
        policies = new PolicyService(core);
    }

    @Override
    public Map<String, Object> tenantResources() {
        return Map.of(
                "staff", new StaffResource(staff),
                "grades", new GradesResource(staff),
                "policies", new PoliciesResource(policies));
    }

    @Override
    public List<Importer> importers() {
        return List.of(new TermsImport(core));
    }

    @Override
    public List<DirectoryExtension> directoryExtensions() {
        return List.of(new DirectoryTerms(core));
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoProgramme(core, staff, policies));
    }

    @Override
    public List<FeatureView> views() {
        return List.of(
                FeatureView.at(
                                "policy",
                                "view.policy",
                                Icon.AGREEMENT,
                                context -> new PolicyView(context, policies, staff, core.places()))
                        .needs(RUN_PROGRAMME),
                FeatureView.at("staff", "view.staff", Icon.PEOPLE, context -> new StaffView(context, staff))
                        .needs(RUN_PROGRAMME));
    }
}
