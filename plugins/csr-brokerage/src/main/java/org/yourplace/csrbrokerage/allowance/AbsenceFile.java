package org.yourplace.csrbrokerage.allowance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of absences for payroll, kept as it was made.
 *
 * @param number counts up without gap
 * @param month its first day: everything up to the end of it that was in no file before
 */
public record AbsenceFile(UUID id, int number, LocalDate month, int lines, Instant madeAt) {}
