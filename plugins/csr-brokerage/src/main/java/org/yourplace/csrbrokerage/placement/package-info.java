/** Bringing people and what charities need together: suggestions, stages, conflicts, advice, reviews. */
@NullMarked
package org.yourplace.csrbrokerage.placement;

import org.jspecify.annotations.NullMarked;
