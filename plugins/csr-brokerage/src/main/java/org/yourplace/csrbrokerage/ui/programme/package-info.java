/** Workspace views of the programme: staff and policy. */
@NullMarked
package org.yourplace.csrbrokerage.ui.programme;

import org.jspecify.annotations.NullMarked;
