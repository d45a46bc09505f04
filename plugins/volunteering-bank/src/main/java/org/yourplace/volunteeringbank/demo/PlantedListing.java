package org.yourplace.volunteeringbank.demo;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A listing that is in.
 *
 * @param tenant slug of the organisation that answers for it in the workspace
 * @param taken places that the story says are taken today
 */
record PlantedListing(
        UUID id,
        String tenant,
        String title,
        boolean live,
        boolean unfilled,
        LocalDate from,
        LocalDate until,
        int minimumAge,
        int taken) {}
