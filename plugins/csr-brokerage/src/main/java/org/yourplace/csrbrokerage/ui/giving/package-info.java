/** Workspace views of giving from pay. */
@NullMarked
package org.yourplace.csrbrokerage.ui.giving;

import org.jspecify.annotations.NullMarked;
