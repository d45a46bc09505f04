/**
 * A parent or guardian agrees before a group learns how to reach somebody young: always under 16, and as the partnership wants at 16 and 17.
 * Until then how to reach them is in a row that the group cannot read (decision 0033).
 */
@NullMarked
package org.yourplace.volunteeringbank.guardian;

import org.jspecify.annotations.NullMarked;
