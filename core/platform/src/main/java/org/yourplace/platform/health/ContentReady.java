package org.yourplace.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yourplace.platform.Startup;

/** Whether the node has come up, in the demonstration with its year planted. What went wrong on the way is said. */
@Readiness
@ApplicationScoped
public class ContentReady implements HealthCheck {
    @Inject
    private Startup startup;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("content").status(startup.ready());
        int line = 0;
        for (var problem : startup.problems()) {
            response.withData("problem " + ++line, problem);
        }
        return response.build();
    }
}
