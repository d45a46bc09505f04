/** Workspace views of the employer's figures. */
@NullMarked
package org.yourplace.csrbrokerage.ui.impact;

import org.jspecify.annotations.NullMarked;
