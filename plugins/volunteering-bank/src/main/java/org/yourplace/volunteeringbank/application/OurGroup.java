package org.yourplace.volunteeringbank.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.check.Needed;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A group's own page: who waits, what it asks for, and which checks of those who wait it holds. */
public record OurGroup(
        Organisation organisation,
        List<Applicant> waiting,
        List<OpportunityDetails> listings,
        Map<UUID, Needed> checks) {
    public OurGroup {
        waiting = List.copyOf(waiting);
        listings = List.copyOf(listings);
        checks = Map.copyOf(checks);
    }
}
