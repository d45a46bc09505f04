package org.yourplace.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.data.PersistenceUnits;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.who.Bindings;

/** Puts the plugin host into the container: whoever asks for it first starts the features. */
@ApplicationScoped
public class PluginWiring {
    private static final Logger LOG = Logger.getLogger(PluginWiring.class.getName());

    @Produces
    @Singleton
    Guard guard(Bindings bindings) {
        return new Guard(bindings);
    }

    @Produces
    @Singleton
    PluginHost host(
            Deployment deployment,
            @Named("worker") Jdbi worker,
            PersistenceUnits units,
            JtaDatabase core,
            FeatureServices services,
            Guard guard) {
        var folder = Path.of(deployment.value("yourplace.plugins.dir").orElse("plugins"));
        var allowed = AllowList.of(deployment.value("yourplace.plugins.allowed"));
        boolean demo =
                deployment.value("yourplace.demo").map(Boolean::parseBoolean).orElse(false);
        if (!allowed.isSet() && !demo) {
            LOG.warning(() ->
                    "any jar in " + folder + " is loaded: name a list of SHA-256 sums in yourplace.plugins.allowed");
        }
        var starter = new FeatureStarter(units::open, core, services);
        return PluginHost.start(folder, allowed, new MigrationRecord(worker), starter, guard);
    }

    void stop(@Disposes PluginHost host) {
        host.close();
    }
}
