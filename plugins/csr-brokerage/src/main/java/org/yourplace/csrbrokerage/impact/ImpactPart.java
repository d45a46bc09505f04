package org.yourplace.csrbrokerage.impact;

import static org.yourplace.csrbrokerage.CsrPermission.SEE_IMPACT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.Part;
import org.yourplace.csrbrokerage.ui.impact.ImpactView;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.feature.Job;

/** The employer's figures: frozen by a job, seen in a view, taken away as a pack. */
public final class ImpactPart implements Part {
    private final FeatureContext core;
    private final ImpactService impact;
    private final Pack pack;
    private final Freezing freezing;

    public ImpactPart(FeatureContext core) {
        this.core = core;
        this.impact = new ImpactService(core);
        this.pack = new Pack(core, impact);
        this.freezing = new Freezing(core);
    }

    @Override
    public Map<String, Object> tenantResources() {
        return Map.of("impact", new ImpactResource(impact, pack, core.texts()));
    }

    @Override
    public List<Job> jobs() {
        return List.of(new Job("freeze-figures", Duration.ofHours(6), freezing::run));
    }

    @Override
    public List<DemoSeed> demo() {
        return List.of(new DemoFigures(freezing));
    }

    @Override
    public List<FeatureView> views() {
        return List.of(FeatureView.at(
                        "impact", "view.impact", Icon.CHART, context -> new ImpactView(context, core, impact, pack))
                .needs(SEE_IMPACT));
    }
}
