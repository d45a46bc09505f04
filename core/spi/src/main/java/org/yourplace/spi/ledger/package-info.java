/** Who gave what to whom, counted once. */
@NullMarked
package org.yourplace.spi.ledger;

import org.jspecify.annotations.NullMarked;
