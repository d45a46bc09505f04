/** Checks held, on real tables. */
@NullMarked
package org.yourplace.volunteeringbank.check;

import org.jspecify.annotations.NullMarked;
