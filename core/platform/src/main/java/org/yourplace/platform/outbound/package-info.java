/**
 * The one door to the internet for addresses that people wrote down: {@link org.yourplace.platform.outbound.GuardedCalls} looks at every
 * address before it is asked, and at every one that the answer leads to.
 */
@NullMarked
package org.yourplace.platform.outbound;

import org.jspecify.annotations.NullMarked;
