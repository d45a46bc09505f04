/** A listing for other places than its page: words to share, and the same in easy words. */
@NullMarked
package org.yourplace.volunteeringbank.paper;

import org.jspecify.annotations.NullMarked;
