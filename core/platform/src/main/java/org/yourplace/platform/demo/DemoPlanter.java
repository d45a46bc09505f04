package org.yourplace.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.plugin.FeatureRuntime;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.feature.DemoSeed;

/**
 * Plants each feature's part of the demo year into the largest sample partnership. What was begun is written down before and what was
 * finished after, so that a year that was interrupted is neither planted twice nor taken for whole.
 */
public final class DemoPlanter {
    private static final Logger LOG = Logger.getLogger(DemoPlanter.class.getName());

    /** Ends the name of a feature whose planting was begun. */
    private static final String BEGUN = " begun";

    private final PluginHost host;
    private final Directory directory;
    private final Bindings bindings;
    private final Identities identities;
    private final Ids ids;
    private final Jdbi app;
    private final Jdbi worker;
    private final Clock present;

    /** @param present the real time */
    public DemoPlanter(
            PluginHost host,
            Directory directory,
            Bindings bindings,
            Identities identities,
            Ids ids,
            Jdbi app,
            Jdbi worker,
            Clock present) {
        this.host = host;
        this.directory = directory;
        this.bindings = bindings;
        this.identities = identities;
        this.ids = ids;
        this.app = app;
        this.worker = worker;
        this.present = present;
    }

    /**
     * Plants what is not planted yet. Other nodes wait meanwhile.
     *
     * @return what went wrong, one line for each feature
     */
    public List<String> plant() {
        return plant(world -> {});
    }

    /** The same, and then core's own part, which builds on what the features planted. */
    public List<String> plant(Consumer<DemoWorld> core) {
        directory.refresh();
        var partnership = directory.partnerships().stream()
                .filter(Partnership::sample)
                .max(Comparator.comparingInt(sample -> directory.tenants(sample).size()));
        if (partnership.isEmpty()) {
            return List.of();
        }
        return worker.withHandle(handle -> {
            handle.execute("SELECT pg_advisory_lock(hashtextextended('core.demo', 0))");
            try {
                var problems = new ArrayList<String>();
                host.running().stream()
                        .filter(runtime -> !done(handle, partnership.get(), runtime.id()))
                        .forEach(runtime -> problems.addAll(plant(handle, partnership.get(), runtime)));
                if (problems.isEmpty() && !done(handle, partnership.get(), BindingAccess.CORE)) {
                    problems.addAll(plant(handle, partnership.get(), BindingAccess.CORE, core));
                }
                return problems;
            } finally {
                handle.execute("SELECT pg_advisory_unlock(hashtextextended('core.demo', 0))");
            }
        });
    }

    private List<String> plant(Handle handle, Partnership partnership, FeatureRuntime runtime) {
        return plant(
                handle,
                partnership,
                runtime.id(),
                world -> host.guarded(runtime, () -> {
                    runtime.module().demo().forEach(seed -> timed(runtime.id(), seed, world));
                    return true;
                }));
    }

    private List<String> plant(Handle handle, Partnership partnership, String feature, Consumer<DemoWorld> seed) {
        if (done(handle, partnership, feature + BEGUN)) {
            return List.of("the demo year of " + feature
                    + " was interrupted when it was planted: begin with an empty data folder");
        }
        var began = present.instant();
        note(handle, partnership, feature + BEGUN, began);
        try (var people = new DemoPeople(app, worker, identities, ids, partnership, began)) {
            seed.accept(new DemoWorld(partnership, directory, bindings, people, began));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, failed, () -> "feature=" + feature + ": the demo year could not be planted");
            return List.of("the demo year of " + feature + " could not be planted: " + failed);
        }
        note(handle, partnership, feature, present.instant());
        LOG.info(() -> "Planted " + feature + " in " + since(began));
        return List.of();
    }

    private void timed(String feature, DemoSeed seed, DemoWorld world) {
        var began = present.instant();
        seed.plant(world);
        LOG.info(() -> "Planted " + feature + "'s " + seed.getClass().getSimpleName() + " in " + since(began));
    }

    private String since(Instant began) {
        return "%.1f s".formatted(Duration.between(began, present.instant()).toMillis() / 1000.0);
    }

    private static boolean done(Handle handle, Partnership partnership, String feature) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT FROM core.demo_planted WHERE partnership_id = :partnership AND feature = :feature)")
                .bind("partnership", partnership.id())
                .bind("feature", feature)
                .mapTo(Boolean.class)
                .one();
    }

    private static void note(Handle handle, Partnership partnership, String feature, Instant at) {
        handle.createUpdate("INSERT INTO core.demo_planted VALUES (:partnership, :feature, :at)")
                .bind("partnership", partnership.id())
                .bind("feature", feature)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
