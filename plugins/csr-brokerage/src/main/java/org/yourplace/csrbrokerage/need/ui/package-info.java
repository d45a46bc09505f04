/** Needs, offers and team days in the workspace. */
@NullMarked
package org.yourplace.csrbrokerage.need.ui;

import org.jspecify.annotations.NullMarked;
