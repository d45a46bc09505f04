/**
 * The assisted channel: an officer does for a resident who is not online what the resident could do for themselves online, with their
 * recorded consent and a receipt on paper (decision 0025).
 */
@NullMarked
package org.yourplace.platform.assist;

import org.jspecify.annotations.NullMarked;
