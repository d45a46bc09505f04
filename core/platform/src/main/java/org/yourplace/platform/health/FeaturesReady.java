package org.yourplace.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yourplace.platform.plugin.PluginHost;

/** Names every feature, and every jar that is not served with the reason. A refused jar does not keep the node from serving the others. */
@Readiness
@ApplicationScoped
public class FeaturesReady implements HealthCheck {
    @Inject
    private PluginHost host;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("features").up();
        host.running()
                .forEach(feature -> response.withData(
                        feature.id(), "running " + feature.jar().version()));
        host.refusals().forEach(refusal -> response.withData(refusal.file(), "refused: " + refusal.reason()));
        return response.build();
    }
}
