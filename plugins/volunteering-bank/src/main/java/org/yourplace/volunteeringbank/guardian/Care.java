package org.yourplace.volunteeringbank.guardian;

import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.check.CheckService;

/** What looks after the people who help, as pages and views share it. */
public record Care(GuardianService guardians, CheckService checks) {
    public static Care of(FeatureContext core) {
        return new Care(new GuardianService(core), new CheckService(core));
    }
}
