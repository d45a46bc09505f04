/** The one catalogue and its search. */
@NullMarked
package org.yourplace.platform.catalogue;

import org.jspecify.annotations.NullMarked;
