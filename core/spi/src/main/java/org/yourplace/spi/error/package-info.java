/** How things are refused: one exception, an open set of codes, a closed set of kinds. */
@NullMarked
package org.yourplace.spi.error;

import org.jspecify.annotations.NullMarked;
