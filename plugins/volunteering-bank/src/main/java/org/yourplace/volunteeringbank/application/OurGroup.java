package org.yourplace.volunteeringbank.application;

import java.util.List;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A group's own page: who waits, and what it asks for. */
public record OurGroup(Organisation organisation, List<Applicant> waiting, List<OpportunityDetails> listings) {
    public OurGroup {
        waiting = List.copyOf(waiting);
        listings = List.copyOf(listings);
    }
}
