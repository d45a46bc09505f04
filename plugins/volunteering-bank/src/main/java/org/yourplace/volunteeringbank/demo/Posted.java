package org.yourplace.volunteeringbank.demo;

import java.time.LocalDate;
import java.util.UUID;

/** Confirmed hours that another part of the demo year brings in, on a listing. */
record Posted(UUID listing, LocalDate day, int minutes) {}
