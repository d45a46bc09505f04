package org.yourplace.volunteeringbank.hours;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody was there: what a roll call says.
 *
 * @param application theirs, of the listing
 */
public record Attendance(UUID application, LocalDate day, int minutes) {}
