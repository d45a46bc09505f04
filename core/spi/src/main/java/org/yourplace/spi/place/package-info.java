/** Where things are: areas, postcodes, word lists and the calendar of working days. */
@NullMarked
package org.yourplace.spi.place;

import org.jspecify.annotations.NullMarked;
