/** How this house reads and writes JSON: strictly, within limits, and saying exactly what is wrong where. */
@NullMarked
package org.yourplace.platform.json;

import org.jspecify.annotations.NullMarked;
