/** What charities need of others: written, checked by a supporter where that is wanted, found, met, or lapsed. */
@NullMarked
package org.yourplace.csrbrokerage.need;

import org.jspecify.annotations.NullMarked;
