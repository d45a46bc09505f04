/** Who is asking, and what they may do. */
@NullMarked
package org.yourplace.spi.who;

import org.jspecify.annotations.NullMarked;
