package org.yourplace.workspace.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Ceiling;
import org.yourplace.platform.switches.FeatureSwitches;
import org.yourplace.platform.switches.SwitchPlan;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** Says an organisation's switches in words, and throws them. */
@Singleton
public class FeatureOffice {
    private final ServedFeatures features;
    private final FeatureSwitches switches;

    /**
     * One switch.
     *
     * @param summary what the feature does
     * @param needs names of the features it needs
     * @param conflicts names of the features it does not go with
     * @param ceiling what the partnership allows
     */
    record State(
            String id,
            String name,
            String summary,
            boolean on,
            boolean changeable,
            List<String> needs,
            List<String> conflicts,
            Ceiling ceiling) {}

    /**
     * What throwing a switch would do.
     *
     * @param effect what changes, in the feature's own words
     * @param also names of features that go the same way with it
     * @param against why it cannot be done; empty when it can
     */
    record Preview(String effect, List<String> also, List<String> against) {}

    /** A jar that is not served. */
    record Refused(String file, String reason) {}

    @Inject
    public FeatureOffice(ServedFeatures features, FeatureSwitches switches) {
        this.features = features;
        this.switches = switches;
    }

    /** Every switch, by name. */
    List<State> states() {
        return switches.all().stream()
                .map(this::state)
                .sorted(java.util.Comparator.comparing(State::name))
                .toList();
    }

    private State state(FeatureSwitches.State state) {
        var feature = state.feature();
        var texts = words(feature.id());
        return new State(
                feature.id(),
                texts.get("feature.name"),
                texts.get("feature.help"),
                state.on(),
                state.changeable(),
                names(feature.requires()),
                names(feature.conflicts()),
                state.ceiling());
    }

    Preview preview(String feature, boolean on) {
        var plan = switches.plan(feature, on);
        var texts = words(feature);
        return new Preview(
                texts.get(on ? "feature.effect.on" : "feature.effect.off"),
                names(plan.also()),
                plan.obstacles().stream().map(this::against).toList());
    }

    private String against(SwitchPlan.Obstacle obstacle) {
        return new WorkspaceTexts().own().get("error." + obstacle.reason().code(), name(obstacle.feature()));
    }

    void set(String feature, boolean on) {
        switches.set(feature, on);
    }

    List<Refused> refused() {
        return features.refused().stream()
                .map(jar -> new Refused(jar.file(), jar.reason()))
                .toList();
    }

    private List<String> names(Collection<String> ids) {
        return ids.stream().map(this::name).sorted().toList();
    }

    /** What people call a feature; its id when no such feature runs here. */
    private String name(String feature) {
        return features.find(feature).isPresent() ? words(feature).get("feature.name") : feature;
    }

    private PageTexts words(String feature) {
        return features.find(feature)
                .<PageTexts>map(served -> new WorkspaceTexts().of(served))
                .orElseGet(() -> new WorkspaceTexts().own());
    }
}
