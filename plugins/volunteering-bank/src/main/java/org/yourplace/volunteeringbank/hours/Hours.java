package org.yourplace.volunteeringbank.hours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.Standing;

/**
 * Hours that somebody gave, as they stand.
 *
 * @param state logged, confirmed, disputed, withdrawn, self-reported
 * @param title of the listing, or what it was
 * @param name who gave them, as the organisation knows them
 * @param loggedBy whose word they were at first: self, organisation, roll-call, import
 * @param standsBy whose word they stand by now
 * @param own whether they are the asking member's own, who therefore cannot confirm them
 * @param sameDay minutes of the same person with the same organisation on that day that are confirmed besides; said while these are not
 */
public record Hours(
        UUID id,
        @JsonIgnore long tenant,
        LocalDate day,
        long minutes,
        String state,
        UUID organisationId,
        String organisation,
        @Nullable UUID opportunityId,
        @Nullable UUID applicationId,
        String title,
        @Nullable String name,
        Instant loggedAt,
        Instant since,
        String loggedBy,
        String standsBy,
        boolean own,
        long sameDay) {
    static Hours of(Given given) {
        return new Hours(
                given.id(),
                given.tenant(),
                given.day(),
                given.amount(),
                given.standing().code(),
                given.organisationId(),
                given.organisation(),
                given.object(),
                given.subject(),
                given.about(),
                given.name(),
                given.loggedAt(),
                given.since(),
                given.first().code(),
                given.how().code(),
                given.own(),
                0);
    }

    Hours beside(long minutes) {
        return new Hours(
                id,
                tenant,
                day,
                this.minutes,
                state,
                organisationId,
                organisation,
                opportunityId,
                applicationId,
                title,
                name,
                loggedAt,
                since,
                loggedBy,
                standsBy,
                own,
                minutes);
    }

    public Standing standing() {
        return Standing.of(state).orElseThrow();
    }

    /** Whether the organisation's word is still to come. */
    public boolean waits() {
        return standing() == Standing.LOGGED;
    }
}
