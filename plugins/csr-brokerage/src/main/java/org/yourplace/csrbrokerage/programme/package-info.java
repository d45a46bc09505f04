/**
 * An employer's volunteering programme: staff's terms, and the leave policy as dated versions. A version in force is never changed, only
 * followed by another; what somebody has on a day is worked out anew from both each time it is asked.
 */
@NullMarked
package org.yourplace.csrbrokerage.programme;

import org.jspecify.annotations.NullMarked;
