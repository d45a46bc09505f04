/**
 * Somebody from outside, let in to help: a named person of the partnership, in roles that the organisation chooses, for a week at most. They
 * come in by a mailed link with their own account; every line of theirs in the trail says so (decision 0025).
 */
@NullMarked
package org.yourplace.platform.support;

import org.jspecify.annotations.NullMarked;
