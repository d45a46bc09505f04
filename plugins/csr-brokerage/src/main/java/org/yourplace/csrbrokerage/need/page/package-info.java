/** Plain pages about needs: finding them, answering them, and a group's own by its mailed link. */
@NullMarked
package org.yourplace.csrbrokerage.need.page;

import org.jspecify.annotations.NullMarked;
