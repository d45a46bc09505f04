/** Understands what somebody wrote, finds what fits them, and says why in the reader's words. */
@NullMarked
package org.yourplace.volunteeringbank.match;

import org.jspecify.annotations.NullMarked;
