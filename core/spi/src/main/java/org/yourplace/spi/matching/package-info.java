/** Finds, for what somebody wishes, the catalogue entries that fit best, and says of each why and what is missing. */
@NullMarked
package org.yourplace.spi.matching;

import org.jspecify.annotations.NullMarked;
