/** Ids, made before a row is written. */
@NullMarked
package org.yourplace.platform.ids;

import org.jspecify.annotations.NullMarked;
