/** A guardian agrees first, on real tables. */
@NullMarked
package org.yourplace.volunteeringbank.guardian;

import org.jspecify.annotations.NullMarked;
