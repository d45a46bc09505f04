package org.yourplace.platform.switches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Ceiling;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.Feature;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/**
 * The switches of the organisation that asks. A switch takes with it what the feature needs, or what needs it; a partnership's ceiling and a
 * conflict stop it. It works at once on this node and, by the directory's notices, on every other.
 */
public final class FeatureSwitches {
    private static final String SET = """
            INSERT INTO core.tenant_feature (feature, enabled, changed_at, changed_by)
            VALUES (:feature, :enabled, core.at(), core.actor())
            ON CONFLICT (tenant_id, feature) DO UPDATE SET enabled = EXCLUDED.enabled, changed_at = EXCLUDED.changed_at,
              changed_by = EXCLUDED.changed_by""";

    private final ServedFeatures features;
    private final Directory directory;
    private final Bindings bindings;
    private final Access access;
    private final Database database;
    private final Audit audit;

    /** One switch as it stands. */
    public record State(Feature feature, boolean on, Ceiling ceiling) {
        /** Whether the organisation decides. */
        public boolean changeable() {
            return ceiling == Ceiling.ALLOWED || ceiling == Ceiling.DEFAULT;
        }
    }

    public FeatureSwitches(
            ServedFeatures features,
            Directory directory,
            Bindings bindings,
            Access access,
            Database database,
            Audit audit) {
        this.features = features;
        this.directory = directory;
        this.bindings = bindings;
        this.access = access;
        this.database = database;
        this.audit = audit;
    }

    /** Every feature that runs, by id; those that the partnership has closed stand there too. */
    public List<State> all() {
        access.require(CorePermission.SWITCH_FEATURES);
        return features.all().stream().map(served -> state(served.feature())).toList();
    }

    /** One switch; 404 when no such feature runs. */
    public State one(String feature) {
        access.require(CorePermission.SWITCH_FEATURES);
        return state(running(feature));
    }

    /** What would happen. */
    public SwitchPlan plan(String feature, boolean on) {
        access.require(CorePermission.SWITCH_FEATURES);
        running(feature);
        var also = new LinkedHashSet<String>();
        if (on) {
            addNeeded(feature, also);
        } else {
            addNeeding(feature, also);
        }
        also.remove(feature);
        var obstacles = new ArrayList<SwitchPlan.Obstacle>();
        fixed(feature, on, SwitchError.FIXED_BY_PARTNERSHIP).ifPresent(obstacles::add);
        for (var other : also) {
            fixed(other, on, on ? SwitchError.NEEDS_ANOTHER : SwitchError.NEEDED_BY_ANOTHER)
                    .ifPresent(obstacles::add);
        }
        if (on) {
            conflicts(feature, also)
                    .forEach(
                            other -> obstacles.add(new SwitchPlan.Obstacle(SwitchError.CONFLICTS_WITH_ANOTHER, other)));
        }
        return new SwitchPlan(feature, on, List.copyOf(also), obstacles);
    }

    /** Throws a switch and those that have to go with it; nothing happens when it stands so already. */
    public void set(String feature, boolean on) {
        var plan = plan(feature, on);
        if (isOn(feature) == on) {
            return;
        }
        plan.possible();
        database.write(tx -> {
            var all = new ArrayList<>(plan.also());
            all.add(feature);
            for (var one : all) {
                tx.sql()
                        .createUpdate(SET)
                        .bind("feature", one)
                        .bind("enabled", on)
                        .execute();
                audit.record(tx, on ? "feature-switched-on" : "feature-switched-off", subject(one), "feature", one);
            }
            return all;
        });
        directory.refresh();
    }

    private State state(Feature feature) {
        var asking = bindings.current();
        return new State(
                feature,
                isOn(feature.id()),
                directory.ceiling(asking.partnership().id(), feature.id()));
    }

    private Feature running(String id) {
        return features.find(id).map(ServedFeatures.Served::feature).orElseThrow(DomainException::notFound);
    }

    private boolean isOn(String feature) {
        return access.tenant().map(tenant -> directory.on(tenant.id(), feature)).orElse(false);
    }

    /** Adds the features that it needs, and those that they need, which are off; the deepest first. */
    private void addNeeded(String feature, Set<String> found) {
        var needs = features.find(feature)
                .map(served -> served.feature().requires())
                .orElse(Set.of());
        for (var id : needs.stream().sorted().toList()) {
            if (!isOn(id) && !found.contains(id)) {
                var deeper = new LinkedHashSet<>(found);
                deeper.add(id);
                addNeeded(id, deeper);
                deeper.remove(id);
                found.addAll(deeper);
                found.add(id);
            }
        }
    }

    /** Adds the features that are on and need it, or need what needs it; the outermost first. */
    private void addNeeding(String feature, Set<String> found) {
        for (var served : features.all()) {
            var other = served.feature().id();
            if (served.feature().requires().contains(feature) && isOn(other) && !found.contains(other)) {
                var deeper = new LinkedHashSet<>(found);
                deeper.add(other);
                addNeeding(other, deeper);
                deeper.remove(other);
                found.addAll(deeper);
                found.add(other);
            }
        }
    }

    /** An obstacle when the partnership's ceiling does not let a feature go where it would have to. */
    private Optional<SwitchPlan.Obstacle> fixed(String feature, boolean on, SwitchError reason) {
        var ceiling = directory.ceiling(bindings.current().partnership().id(), feature);
        boolean stuck = on ? ceiling == Ceiling.OFF : ceiling == Ceiling.LOCKED;
        boolean missing = on && features.find(feature).isEmpty();
        return stuck || missing ? Optional.of(new SwitchPlan.Obstacle(reason, feature)) : Optional.empty();
    }

    /** Features that are on and do not go with the ones that would be. */
    private List<String> conflicts(String feature, Collection<String> also) {
        var coming = new LinkedHashSet<>(also);
        coming.add(feature);
        return features.all().stream()
                .map(ServedFeatures.Served::feature)
                .filter(other -> isOn(other.id()) && !coming.contains(other.id()))
                .filter(other -> coming.stream()
                        .anyMatch(one -> other.conflicts().contains(one)
                                || features.find(one)
                                        .map(served ->
                                                served.feature().conflicts().contains(other.id()))
                                        .orElse(false)))
                .map(Feature::id)
                .toList();
    }

    /** Features have no id of that kind; one made of the name lets the trail be asked for one feature. */
    private static UUID subject(String feature) {
        return UUID.nameUUIDFromBytes(feature.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
