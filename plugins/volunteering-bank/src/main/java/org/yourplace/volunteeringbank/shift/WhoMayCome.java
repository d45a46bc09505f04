package org.yourplace.volunteeringbank.shift;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.guardian.GuardianFirst;
import org.yourplace.volunteeringbank.guardian.Guarding;

/**
 * Who may have a place at a shift: whoever is old enough for its listing, and somebody young once a guardian has agreed where one has to.
 * One rule for who books and for a team's member who says yes; the database knows the second half of it too.
 */
final class WhoMayCome {
    private final GuardianFirst guardians;

    WhoMayCome(FeatureContext core) {
        guardians = new GuardianFirst(core);
    }

    /**
     * @param minimumAge of the listing
     * @return whether they are 16 or 17 and no guardian has to agree first: the database asks for it otherwise
     * @throws DomainException when they may not
     */
    boolean require(AgeBand age, @Nullable Integer minimumAge, ShiftDetails shift) {
        if (!age.mayBe(minimumAge)) {
            throw new DomainException(VolunteeringError.TOO_YOUNG, Objects.requireNonNull(minimumAge));
        }
        return guardians.require(age, shift.tenant(), shift.organisationId()) != Guarding.FIRST
                && age == AgeBand.SIXTEEN_OR_SEVENTEEN;
    }
}
