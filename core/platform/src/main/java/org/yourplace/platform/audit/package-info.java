/** The trail: what was done is kept for good, the personal detail of it can be erased. */
@NullMarked
package org.yourplace.platform.audit;

import org.jspecify.annotations.NullMarked;
