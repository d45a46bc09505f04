package org.yourplace.volunteeringbank.demo;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who started.
 *
 * @param secret opens their own page, and lets them log hours
 * @param since the day they started
 */
record Helping(PlantedListing listing, UUID application, String secret, LocalDate since) {}
