package org.yourplace.volunteeringbank.alert;

import java.util.UUID;
import org.yourplace.spi.error.Violations;

/** Have people told of a listing. */
public record AskAlert(UUID opportunityId) {
    public AskAlert {
        Violations.of()
                .check(opportunityId != null, "opportunityId", "required")
                .done();
    }
}
