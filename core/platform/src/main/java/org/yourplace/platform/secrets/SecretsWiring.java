package org.yourplace.platform.secrets;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.logging.Logger;
import org.yourplace.platform.settings.Deployment;

/** Takes the keys from the deployment. */
@Dependent
public class SecretsWiring {
    private static final Logger LOG = Logger.getLogger(SecretsWiring.class.getName());

    @Produces
    @Singleton
    Sealing sealing(Deployment deployment) {
        var sealing = Sealing.of(deployment.value("yourplace.secret-key"));
        if (!sealing.available()) {
            LOG.warning(
                    "yourplace.secret-key is not set: nobody can set up a second factor, no organisation its sign-on");
        }
        return sealing;
    }
}
