/** The one clock. */
@NullMarked
package org.yourplace.platform.time;

import org.jspecify.annotations.NullMarked;
