/** Placements in the workspace: the broker's desk, what is underway, a councillor's interests, who funds whom. */
@NullMarked
package org.yourplace.csrbrokerage.placement.ui;

import org.jspecify.annotations.NullMarked;
