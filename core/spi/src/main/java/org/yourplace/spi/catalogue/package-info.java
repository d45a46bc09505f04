/** The one catalogue of what can be found in a partnership; every feature puts its own kinds in. */
@NullMarked
package org.yourplace.spi.catalogue;

import org.jspecify.annotations.NullMarked;
