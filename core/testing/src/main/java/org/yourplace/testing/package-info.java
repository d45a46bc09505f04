/** The kit that tests of every module share; it is on test class paths only. */
@NullMarked
package org.yourplace.testing;

import org.jspecify.annotations.NullMarked;
