package org.yourplace.platform.edge;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;

/** Puts the edge together. */
@Dependent
public class EdgeWiring {
    @Produces
    @Singleton
    Limits limits(Config config) {
        return Limits.of(config);
    }

    @Produces
    @Singleton
    Throttle throttle() {
        return new Throttle();
    }

    /** At {@code /metrics}: {@code yourplace_requests_total} by face and by the first digit of the status. */
    @Produces
    @Singleton
    Meter meter(MetricRegistry registry) {
        var counters = new ConcurrentHashMap<String, Counter>();
        return (face, status) -> counters.computeIfAbsent(
                        face + status / 100,
                        one -> registry.counter(
                                "yourplace_requests", new Tag("face", face), new Tag("status", status / 100 + "xx")))
                .inc();
    }

    @Produces
    @Singleton
    EdgeFilter edge(
            Config config,
            Directory directory,
            Identities identities,
            Bindings bindings,
            Limits limits,
            Throttle throttle,
            @Named("app") Jdbi app,
            Meter meter,
            Clock clock) {
        boolean demo = config.getOptionalValue("yourplace.demo", Boolean.class).orElse(false);
        return new EdgeFilter(
                new Doorman(directory, identities, demo),
                new Gate(directory),
                new Bodies(limits, throttle, new KeptAnswers(app, clock), bindings),
                bindings,
                BundleTexts.core(),
                meter);
    }
}
