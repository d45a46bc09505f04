/** Plain pages of placements: the candidate's own, and the charity's by its mailed link. */
@NullMarked
package org.yourplace.csrbrokerage.placement.page;

import org.jspecify.annotations.NullMarked;
