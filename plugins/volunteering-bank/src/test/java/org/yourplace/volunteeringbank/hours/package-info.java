/** Shifts on real tables: who gets a place, who waits, what becomes of both. */
@org.jspecify.annotations.NullMarked
package org.yourplace.volunteeringbank.hours;
