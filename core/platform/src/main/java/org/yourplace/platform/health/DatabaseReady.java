package org.yourplace.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;

/** Whether the database answers the application's role. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject
    @Named("app")
    private Jdbi app;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        var begun = System.nanoTime();
        try {
            app.useHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            return response.up()
                    .withData(
                            "milliseconds",
                            Duration.ofNanos(System.nanoTime() - begun).toMillis())
                    .build();
        } catch (RuntimeException unreachable) {
            return response.down().withData("reason", "it does not answer").build();
        }
    }
}
