/**
 * People of whom an organisation has heard nothing for long: they are asked whether they want to stay, and let go when they say nothing.
 * What they gave stays in the totals, because hours are counted without them.
 */
@NullMarked
package org.yourplace.volunteeringbank.archive;

import org.jspecify.annotations.NullMarked;
