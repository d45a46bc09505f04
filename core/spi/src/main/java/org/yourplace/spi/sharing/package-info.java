/** Sharing agreements: what of a feature's records an organisation may share with another, and how the shared records stay current. */
@NullMarked
package org.yourplace.spi.sharing;

import org.jspecify.annotations.NullMarked;
