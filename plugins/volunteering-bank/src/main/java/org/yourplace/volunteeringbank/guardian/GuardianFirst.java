package org.yourplace.volunteeringbank.guardian;

import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.AgeBand;

/**
 * A place at a shift tells the group at once who comes and how to reach them. So somebody young takes one only with a group that a guardian
 * has agreed to already.
 */
public final class GuardianFirst {
    private final FeatureContext core;

    public GuardianFirst(FeatureContext core) {
        this.core = core;
    }

    /** Refuses somebody for whom a guardian has to agree first and has not. Gives what a guardian of theirs has to say. */
    public Guarding require(AgeBand age, long tenant, UUID organisation) {
        var guarding = Guarding.of(age, core.settings().value(VolunteeringSettings.GUARDIAN_16_17, tenant));
        if (guarding == Guarding.FIRST && !agreed(organisation)) {
            throw new DomainException(VolunteeringError.GUARDIAN_FIRST);
        }
        return guarding;
    }

    private boolean agreed(UUID organisation) {
        return core.access().person().isPresent()
                && core.database().read(tx -> tx.sql()
                        .createQuery("""
                                SELECT EXISTS (SELECT FROM volunteering_bank.application a
                                  JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
                                  WHERE a.person_id = core.me() AND a.organisation_id = :organisation
                                    AND p.guardian IN ('agreed', 'overridden') AND p.state IN ('sent', 'contacted', 'started'))""")
                        .bind("organisation", organisation)
                        .mapTo(Boolean.class)
                        .one());
    }
}
