/** Who funds whom, kept by its funder. */
@NullMarked
package org.yourplace.platform.relation;

import org.jspecify.annotations.NullMarked;
