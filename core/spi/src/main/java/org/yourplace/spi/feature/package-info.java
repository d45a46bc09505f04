/** The services of core that every feature shares. */
@NullMarked
package org.yourplace.spi.feature;

import org.jspecify.annotations.NullMarked;
