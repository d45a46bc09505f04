package org.yourplace.volunteeringbank.page;

/**
 * A shift in a list on a listing's page: {@code shift_row.jte}.
 *
 * @param when day and times
 * @param where the place, when it is not where the listing is; empty otherwise
 * @param places such as "3 places left" or "Full, 2 waiting"
 * @param good whether there is a place
 * @param href where to book; empty when it cannot be booked
 * @param button its words
 */
public record ShiftRow(String when, String where, String places, boolean good, String href, String button) {}
