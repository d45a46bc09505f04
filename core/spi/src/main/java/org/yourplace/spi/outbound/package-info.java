/** Asking other systems on the internet, through the one guarded door that core keeps. */
@NullMarked
package org.yourplace.spi.outbound;

import org.jspecify.annotations.NullMarked;
