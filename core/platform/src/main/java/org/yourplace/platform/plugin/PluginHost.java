package org.yourplace.platform.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.work.RunningFeatures;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;

/**
 * Starts the jars of the plugin folder once, when the application starts, and ends them with it. A jar that cannot be served is refused
 * with its reason, and the others do not notice. After the start nothing changes any more: a jar that is added, replaced or removed
 * counts from the node's next start.
 */
public final class PluginHost implements ServedFeatures, RunningFeatures, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PluginHost.class.getName());

    private final PluginLoader loader;
    private final Guard guard;
    private final Map<String, FeatureRuntime> running;
    private final List<Refusal> refusals;

    private PluginHost(PluginLoader loader, Guard guard, Map<String, FeatureRuntime> running, List<Refusal> refusals) {
        this.loader = loader;
        this.guard = guard;
        this.running = running;
        this.refusals = List.copyOf(refusals);
    }

    /** Looks through the folder and starts what can be started. */
    public static PluginHost start(
            Path folder, AllowList allowed, MigrationRecord record, FeatureStarter starter, Guard guard) {
        var found = PluginFolder.look(folder, allowed);
        var refusals = new ArrayList<>(found.refused());
        var loader = new PluginLoader(folder);
        var waiting = new ArrayList<LoadedJar>();
        for (var jar : found.jars()) {
            refusable(jar, refusals, () -> {
                record.require(jar);
                waiting.add(loader.load(jar));
            });
        }
        var running = new TreeMap<String, FeatureRuntime>();
        while (startNext(waiting, running, refusals, loader, starter)) {
            // each round starts or refuses one
        }
        refusals.forEach(refusal -> LOG.warning(() -> "plugin refused: " + refusal));
        running.values().forEach(runtime -> LOG.info(() -> "plugin started: " + runtime));
        return new PluginHost(loader, guard, running, refusals);
    }

    /** Starts the first that has all it needs; when none has, refuses the first. */
    private static boolean startNext(
            List<LoadedJar> waiting,
            Map<String, FeatureRuntime> running,
            List<Refusal> refusals,
            PluginLoader loader,
            FeatureStarter starter) {
        if (waiting.isEmpty()) {
            return false;
        }
        var ready = waiting.stream()
                .filter(loaded -> running.keySet().containsAll(loaded.requires()))
                .findFirst();
        var next = ready.orElse(waiting.getFirst());
        waiting.remove(next);
        var refused = refusable(next.jar(), refusals, () -> {
            var missing = next.requires().stream()
                    .filter(id -> !running.containsKey(id))
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) {
                throw new RefusedException("it needs " + String.join(" and ", missing) + ", not running here");
            }
            running.put(next.jar().id(), starter.start(next));
        });
        if (refused) {
            loader.unload(next.jar().id());
        }
        return true;
    }

    private static boolean refusable(PluginJar jar, List<Refusal> refusals, Runnable step) {
        try {
            step.run();
            return false;
        } catch (RefusedException refused) {
            refusals.add(new Refusal(jar.file(), jar.id(), String.valueOf(refused.getMessage())));
            LOG.log(Level.FINE, refused, () -> "plugin refused: " + jar.file());
            return true;
        }
    }

    /** A feature that runs on this node. */
    public Optional<FeatureRuntime> feature(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /** By id in alphabetical order. */
    public List<FeatureRuntime> running() {
        return List.copyOf(running.values());
    }

    /** Jars that are not served, each with its reason. */
    public List<Refusal> refusals() {
        return refusals;
    }

    @Override
    public List<FeatureRuntime> all() {
        return running();
    }

    @Override
    public List<Refusal> refused() {
        return refusals();
    }

    /** {@link Guard#guarded}. */
    public <T> T guarded(FeatureRuntime runtime, Supplier<T> call) {
        return guard.guarded(runtime, call);
    }

    /** {@link Guard#attempt}. */
    public <T> Optional<T> attempt(FeatureRuntime runtime, Supplier<T> call) {
        return guard.attempt(runtime, call);
    }

    /** What every running feature answers, by its id; one that fails is left out. */
    public <T> Map<String, T> each(Function<FeatureRuntime, T> call) {
        var answers = new LinkedHashMap<String, T>();
        running.values().forEach(runtime -> attempt(runtime, () -> call.apply(runtime))
                .ifPresent(answer -> answers.put(runtime.id(), answer)));
        return answers;
    }

    @Override
    public Collection<String> ids() {
        return List.copyOf(running.keySet());
    }

    @Override
    public List<EventHandler<?>> handlers(String feature) {
        return part(feature, FeatureModule::handlers);
    }

    @Override
    public List<Job> jobs(String feature) {
        return part(feature, FeatureModule::jobs);
    }

    private <T> List<T> part(String feature, Function<FeatureModule, List<T>> part) {
        return feature(feature)
                .flatMap(runtime -> attempt(runtime, () -> part.apply(runtime.module())))
                .orElse(List.of());
    }

    @Override
    public void inside(String feature, Runnable call) {
        var runtime = feature(feature).orElseThrow(() -> new IllegalStateException(feature + " does not run here"));
        Guard.inside(runtime.loader(), () -> {
            call.run();
            return true;
        });
    }

    /** Ends every feature and closes its persistence unit, so that the application can be replaced without a restart. */
    @Override
    public void close() {
        running.values().forEach(runtime -> {
            attempt(runtime, () -> {
                runtime.module().close();
                return true;
            });
            if (runtime.unit() != null) {
                runtime.unit().close();
            }
            loader.unload(runtime.id());
        });
    }
}
