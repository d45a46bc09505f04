/** Areas, postcodes, word lists and working days of the partnership that asks. */
@NullMarked
package org.yourplace.platform.place;

import org.jspecify.annotations.NullMarked;
