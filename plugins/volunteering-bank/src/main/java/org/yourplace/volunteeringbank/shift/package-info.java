/**
 * Shifts: when a listing is done, how many places there are, who comes. A person or guest books at the organisation's desk; the database
 * decides who gets a place and who waits, gives a place that comes free to the first in the line, and never counts one twice. Times are
 * instants here and the partnership's local time in front of people.
 */
@NullMarked
package org.yourplace.volunteeringbank.shift;

import org.jspecify.annotations.NullMarked;
