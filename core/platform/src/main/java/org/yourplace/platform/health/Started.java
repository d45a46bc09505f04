package org.yourplace.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the features have started and their work after commit goes on. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {
    @Inject
    private org.yourplace.platform.Startup node;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder()
                .name("started")
                .status(node.ready())
                .build();
    }
}
