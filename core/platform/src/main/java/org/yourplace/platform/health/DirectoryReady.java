package org.yourplace.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yourplace.platform.directory.Directory;

/** Whether this node knows whom it serves: a request for a host that it does not know would be turned away. */
@Readiness
@ApplicationScoped
public class DirectoryReady implements HealthCheck {
    @Inject
    private Directory directory;

    @Override
    public HealthCheckResponse call() {
        int partnerships = directory.partnerships().size();
        return HealthCheckResponse.builder()
                .name("directory")
                .status(partnerships > 0)
                .withData("partnerships", partnerships)
                .build();
    }
}
