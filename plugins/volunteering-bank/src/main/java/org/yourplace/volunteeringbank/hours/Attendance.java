package org.yourplace.volunteeringbank.hours;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was there: what a roll call says.
 *
 * @param application theirs, of the listing
 * @param shift which one; the day of the listing when it has none
 */
public record Attendance(UUID application, @Nullable UUID shift, LocalDate day, int minutes) {}
