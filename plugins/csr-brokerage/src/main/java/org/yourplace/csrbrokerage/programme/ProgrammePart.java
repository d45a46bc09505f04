package org.yourplace.csrbrokerage.programme;

import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.Part;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.Importer;

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
}
