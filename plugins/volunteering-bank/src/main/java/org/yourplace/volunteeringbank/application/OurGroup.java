package org.yourplace.volunteeringbank.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.check.Needed;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A group's own page: who waits, what it asks for, and which checks of those who wait it holds; whom else it talks to. */
public record OurGroup(
        Organisation organisation,
        List<Applicant> waiting,
        List<OpportunityDetails> listings,
        Map<UUID, Needed> checks,
        List<Talk> conversations) {
    /**
     * A conversation with somebody who does not wait any more.
     *
     * @param name first name
     * @param unread messages of theirs that are not marked as read
     */
    public record Talk(UUID application, String name, String title, int unread) {}

    public OurGroup {
        waiting = List.copyOf(waiting);
        listings = List.copyOf(listings);
        checks = Map.copyOf(checks);
        conversations = List.copyOf(conversations);
    }
}
